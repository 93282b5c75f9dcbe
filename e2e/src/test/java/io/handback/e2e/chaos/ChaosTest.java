package io.handback.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import io.handback.e2e.Running;
import io.handback.e2e.Running.Everything;

/// Services are killed in rounds while two tenants write: `./handback test --chaos`. Not among the other tests.
@Tag("chaos")
@ExtendWith(Running.class)
class ChaosTest {

    private final PrintWriter out = Running.screen();
    private final Map<Plan, Round> rounds = new LinkedHashMap<>();

    @TestFactory
    Stream<DynamicTest> nothing_acknowledged_is_lost_and_nothing_counts_twice(Everything all) {
        int count = Integer.getInteger("handback.chaos.rounds", 3);
        long seed = Long.getLong("handback.chaos.seed", new Random().nextInt(1_000_000));
        List<Plan> plans = Plan.of(seed, count);
        out.printf("Chaos in %d rounds, seed %d%n", count, seed);
        return Stream.concat(
                plans.stream().map(plan -> dynamicTest(plan.toString(), () -> play(all, plan))),
                Stream.of(dynamicTest("after all rounds everything is still there once", this::countAgain)));
    }

    private void play(Everything all, Plan plan) throws Exception {
        out.println(plan);
        Round round = Round.prepare(all, plan);
        Bite bite = round.kill();
        out.println("  " + bite);
        rounds.put(plan, round);
        Count count = round.settle();
        out.println("  " + count);
        assertThat(bite).as("the kill must bite").returns(true, Bite::hurt);
        assertThat(count).returns(true, Count::clean);
    }

    private void countAgain() throws Exception {
        assertThat(rounds).as("rounds that came to their end").isNotEmpty();
        for (Map.Entry<Plan, Round> round : rounds.entrySet()) {
            Count count = round.getValue().count();
            out.println("again, round " + round.getKey().number() + ": " + count);
            assertThat(count).as(round.getKey().toString()).returns(true, Count::clean);
        }
    }
}
