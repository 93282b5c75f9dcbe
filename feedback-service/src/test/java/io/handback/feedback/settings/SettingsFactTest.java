package io.handback.feedback.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.feedback.support.Facts;
import io.handback.kit.inbox.UnreadableFact;

class SettingsFactTest {

    private static final String TYPE = "tenant-settings.changed.v1";

    @Test
    void the_contract_s_examples_are_read_and_added_fields_ignored() {
        assertThat(Facts.examples(TYPE).map(SettingsFact::of))
                .hasSize(4)
                .allSatisfy(fact -> assertThat(fact).isInstanceOf(SettingsFact.SettingsChanged.class));
    }

    @Test
    void a_tombstone_and_another_type_are_told_apart() {
        assertThat(SettingsFact.of(Facts.of(TYPE, ""))).isInstanceOf(SettingsFact.SettingsErased.class);
        assertThat(SettingsFact.of(Facts.of("something.else.v1", "{}"))).isEqualTo(new SettingsFact.Unrelated());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "[]", "{\"revision\": \"one\"}"})
    void what_is_something_else_is_unreadable(String payload) {
        assertThatThrownBy(() -> SettingsFact.of(Facts.of(TYPE, payload))).isInstanceOf(UnreadableFact.class);
    }
}
