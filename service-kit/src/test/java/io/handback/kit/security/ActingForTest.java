package io.handback.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActingForTest {

    @Test
    void the_first_colon_parts_source_and_id() {
        assertThat(ActingFor.parse(" salesforce:0055g:00 ")).isEqualTo(new ActingFor("salesforce", "0055g:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "salesforce", "salesforce:", ":1", "Sales:1", "sales force:1", "s:a b", "s:ä", "s:a\tb"})
    void anything_else_is_refused(String header) {
        assertThatThrownBy(() -> ActingFor.parse(header)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<source>:<id>");
    }
}
