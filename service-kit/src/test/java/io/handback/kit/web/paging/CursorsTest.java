package io.handback.kit.web.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.kit.tenant.TenantId;
import io.handback.kit.web.problem.Refused;

class CursorsTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId ACM = new TenantId("acm");
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final List<String> POSITION = List.of("2026-01-31T12:00:00Z", "", "ä/+=");

    private final Cursors cursors = new Cursors(SECRET);
    private final String cursor = cursors.encode(ACME, "items", POSITION);

    @Test
    void a_cursor_leads_back_to_its_position() {
        assertThat(cursors.decode(ACME, "items", cursor)).isEqualTo(POSITION);
    }

    @Test
    void a_cursor_can_stand_in_a_query_as_it_is() {
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void no_cursor_is_the_beginning() {
        assertThat(cursors.decode(ACME, "items", null)).isEmpty();
    }

    @Test
    void every_changed_character_is_noticed() {
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
            assertThat(refusal(cursors, ACME, "items", changed)).as("changed at " + i).isEqualTo("bad-cursor");
        }
    }

    @Test
    void the_cursor_of_another_tenant_or_list_is_refused() {
        assertThat(refusal(cursors, new TenantId("other"), "items", cursor)).isEqualTo("bad-cursor");
        assertThat(refusal(cursors, ACME, "ratings", cursor)).isEqualTo("bad-cursor");
        assertThat(refusal(cursors, ACM, "items", cursor)).isEqualTo("bad-cursor");
    }

    @Test
    void the_cursor_of_another_secret_is_refused() {
        assertThat(refusal(new Cursors(SECRET + "x"), ACME, "items", cursor)).isEqualTo("bad-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "====", "nöt", "AAAAAAAAAAAAAAAAAAAAAA", "a b"})
    void what_is_no_cursor_is_refused(String text) {
        assertThat(refusal(cursors, ACME, "items", text)).isEqualTo("bad-cursor");
        assertThat(refusal(cursors, ACME, "items", cursor + text + "=")).isEqualTo("bad-cursor");
        assertThat(refusal(cursors, ACME, "items", "A".repeat(3_000))).isEqualTo("bad-cursor");
    }

    @Test
    void a_short_secret_stops_the_start() {
        assertThatThrownBy(() -> new Cursors("short")).hasMessageContaining("32 characters");
    }

    private static String refusal(Cursors cursors, TenantId tenant, String query, String cursor) {
        return catchThrowableOfType(Refused.class, () -> cursors.decode(tenant, query, cursor)).problem().slug();
    }
}
