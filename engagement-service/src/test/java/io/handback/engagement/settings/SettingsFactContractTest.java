package io.handback.engagement.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.contracts.Schemas;
import io.handback.engagement.ConsumedFact;
import io.handback.kit.inbox.UnreadableFact;
import io.handback.kit.test.Contracts;

class SettingsFactContractTest {

    @Test
    void every_example_is_read_and_an_added_field_ignored() {
        for (String example : Schemas.examples(SettingsFact.TYPE).all()) {
            SettingsFact plain = SettingsFact.of(ConsumedFact.of(SettingsFact.TYPE, example));

            assertThat(SettingsFact.of(ConsumedFact.of(SettingsFact.TYPE, Contracts.withUnknownField(example)))).isEqualTo(plain);
            assertThat(plain.timeZone()).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "+02:00", ""})
    void a_zone_that_is_none_of_the_tz_database_is_unreadable(String zone) {
        String payload = Schemas.examples(SettingsFact.TYPE).full().replaceFirst("(\"timeZone\": \")[^\"]*", "$1" + zone);

        assertThatThrownBy(() -> SettingsFact.of(ConsumedFact.of(SettingsFact.TYPE, payload))).isInstanceOf(UnreadableFact.class);
    }
}
