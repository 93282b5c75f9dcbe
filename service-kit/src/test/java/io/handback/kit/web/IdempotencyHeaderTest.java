package io.handback.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jboss.resteasy.reactive.server.jaxrs.HttpHeadersImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.web.problem.Refused;

class IdempotencyHeaderTest {

    private static final Caller REP = caller("rep");
    private static final Caller MACHINE = caller("integration");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {"abc|abc", "\"abc\"|abc", "\"a\\\"b\"|a\"b", "\"a b\"|a b", "a b|a b",
            "8e03978e-40d5-43dd-bc93-6894a57f9324|8e03978e-40d5-43dd-bc93-6894a57f9324"})
    void quoted_and_bare_mean_the_same_key(String header, String key) {
        assertThat(header(header).value(MACHINE)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"", "a\"b", "\"a", "\"a\\b\"", "ä", "a\tb", ""})
    void anything_else_is_refused(String header) {
        assertThat(refusal(header(header), REP)).isEqualTo("bad-idempotency-key");
    }

    @Test
    void a_key_of_128_characters_passes_and_a_longer_one_does_not() {
        assertThat(header("k".repeat(128)).value(REP)).hasSize(128);
        assertThat(refusal(header("k".repeat(129)), REP)).isEqualTo("bad-idempotency-key");
    }

    @Test
    void a_key_sent_twice_is_refused() {
        assertThat(refusal(header("a", "a"), REP)).isEqualTo("bad-idempotency-key");
    }

    @Test
    void a_person_may_leave_it_out_and_a_machine_may_not() {
        assertThat(header().value(REP)).isNull();
        assertThat(refusal(header(), MACHINE)).isEqualTo("idempotency-key-required");
    }

    @Test
    void anybody_may_leave_it_out_where_a_request_may_be_repeated_without() {
        assertThat(header().offered()).isNull();
        assertThat(header("\"abc\"").offered()).isEqualTo("abc");
        assertThat(catchThrowableOfType(Refused.class, () -> header("a", "b").offered()).problem().slug()).isEqualTo("bad-idempotency-key");
    }

    private static String refusal(IdempotencyHeader header, Caller caller) {
        return catchThrowableOfType(Refused.class, () -> header.value(caller)).problem().slug();
    }

    private static IdempotencyHeader header(String... values) {
        return new IdempotencyHeader(
                new HttpHeadersImpl(Stream.of(values).map(value -> Map.entry(IdempotencyHeader.NAME, value)).toList()));
    }

    private static Caller caller(String role) {
        return new Caller(new TenantId("acme"), "ann", Set.of(role), null, null, null);
    }
}
