package io.handback.kit.web.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {

    @Test
    void an_origin_is_allowed_only_as_it_was_named() {
        AllowedOrigins allowed = AllowedOrigins.of(List.of("https://crm.example.com", "http://127.0.0.1:8084"));

        assertThat(allowed.allow("https://crm.example.com")).isTrue();
        assertThat(allowed.allow("http://127.0.0.1:8084")).isTrue();
        assertThat(List.of("http://crm.example.com", "https://crm.example.com:8443", "https://crm.example.com.evil.org", "null", ""))
                .noneMatch(allowed::allow);
    }

    @Test
    void nobody_is_allowed_where_nobody_was_named() {
        AllowedOrigins none = AllowedOrigins.of(List.of());

        assertThat(none.allow("https://crm.example.com")).isFalse();
        assertThat(none.allow("null")).isFalse();
        assertThat(none.allow(null)).isFalse();
    }

    @Test
    void a_sandboxed_frame_is_allowed_where_it_was_named() {
        assertThat(AllowedOrigins.of(List.of("null")).allow("null")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "/.*/", "crm.example.com", "https://crm.example.com/", "https://crm.example.com/page",
            "https://CRM.example.com",
            "https://*.example.com", "file://"})
    void what_could_not_match_or_would_open_everything_stops_the_start(String name) {
        assertThatThrownBy(() -> AllowedOrigins.of(List.of("https://crm.example.com", name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("handback.panel.origins: '" + name + "'")
                .hasMessageContaining("https://crm.example.com");
    }
}
