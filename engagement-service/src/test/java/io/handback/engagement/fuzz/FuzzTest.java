package io.handback.engagement.fuzz;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.handback.engagement.intake.BatchReaderFuzz;
import io.handback.engagement.usage.UsageReaderFuzz;
import io.handback.kit.test.Fuzzing;

class FuzzTest {

    @TestFactory
    Stream<DynamicTest> no_input_is_a_surprise() {
        return Stream.of(BatchReaderFuzz.class, UsageReaderFuzz.class).map(Fuzzing::test);
    }
}
