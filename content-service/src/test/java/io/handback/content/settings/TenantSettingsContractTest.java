package io.handback.content.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.handback.kit.tenant.TenantId;
import io.handback.kit.test.Contracts;

class TenantSettingsContractTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void what_is_published_is_what_the_schema_says() {
        TenantSettings settings = TenantSettings.defaults(new TenantId("acme"));
        settings.change(new SettingsRequest("Europe/Berlin", "CHF", List.of(5, 1, 1), List.of(LocalDate.of(2026, 12, 25)), true, false),
                NOW);

        TenantSettingsChanged event = settings.event();

        assertThat(Contracts.errors(TenantSettingsChanged.TYPE, event)).isEmpty();
        assertThat(event.workingDays()).containsExactly(1, 5);
        assertThat(event.revision()).isEqualTo(1);
    }

    @Test
    void a_tenant_has_one_key() {
        assertThat(TenantSettings.defaults(new TenantId("acme")).event().aggregate()).isEqualTo("acme");
    }
}
