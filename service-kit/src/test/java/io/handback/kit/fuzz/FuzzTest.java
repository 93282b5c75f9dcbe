package io.handback.kit.fuzz;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.handback.kit.inbox.FactReaderFuzz;
import io.handback.kit.log.LogPositionFuzz;
import io.handback.kit.security.TokenFuzz;
import io.handback.kit.test.Fuzzing;
import io.handback.kit.web.HeadersFuzz;
import io.handback.kit.web.json.StrictJsonFuzz;
import io.handback.kit.web.paging.CursorsFuzz;
import io.handback.kit.web.path.PathSpellingFuzz;

class FuzzTest {

    @TestFactory
    Stream<DynamicTest> no_input_is_a_surprise() {
        return Stream.of(CursorsFuzz.class, LogPositionFuzz.class, FactReaderFuzz.class, PathSpellingFuzz.class, HeadersFuzz.class,
                StrictJsonFuzz.class, TokenFuzz.class).map(Fuzzing::test);
    }
}
