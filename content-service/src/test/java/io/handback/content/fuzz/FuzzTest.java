package io.handback.content.fuzz;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.handback.content.imports.ImportReaderFuzz;
import io.handback.kit.test.Fuzzing;

class FuzzTest {

    @TestFactory
    Stream<DynamicTest> no_input_is_a_surprise() {
        return Stream.of(Fuzzing.test(ImportReaderFuzz.class));
    }
}
