package io.handback.feedback.fuzz;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.handback.feedback.imports.LineReaderFuzz;
import io.handback.kit.test.Fuzzing;

class FuzzTest {

    @TestFactory
    Stream<DynamicTest> no_input_is_a_surprise() {
        return Stream.of(Fuzzing.test(LineReaderFuzz.class));
    }
}
