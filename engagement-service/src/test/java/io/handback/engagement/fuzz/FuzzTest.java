package io.handback.engagement.fuzz;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.handback.engagement.deals.DealRowsFuzz;
import io.handback.engagement.intake.BatchReaderFuzz;
import io.handback.engagement.people.PersonRowsFuzz;
import io.handback.engagement.people.team.TeamRowsFuzz;
import io.handback.engagement.usage.UsageReaderFuzz;
import io.handback.kit.test.Fuzzing;

class FuzzTest {

    @TestFactory
    Stream<DynamicTest> no_input_is_a_surprise() {
        return Stream.of(BatchReaderFuzz.class, UsageReaderFuzz.class, DealRowsFuzz.class, PersonRowsFuzz.class, TeamRowsFuzz.class)
                .map(Fuzzing::test);
    }
}
