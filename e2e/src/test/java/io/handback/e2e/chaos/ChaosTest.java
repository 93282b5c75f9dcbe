package io.handback.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

import io.handback.e2e.Running;
import io.handback.e2e.chaos.check.Findings;

/// A campaign of faults while three tenants write: `./handback test --chaos`. Not among the other tests.
@Tag("chaos")
class ChaosTest {

    private final PrintWriter out = Running.screen();
    private final List<Campaign> running = new ArrayList<>();

    @TestFactory
    List<DynamicTest> nothing_is_lost_doubled_reordered_or_another_ones() throws Exception {
        long seed = Long.getLong("handback.chaos.seed", new Random().nextInt(1_000_000));
        Size size = Size.ofSettings();
        out.printf("Chaos with seed %d: %s%n", seed, size);
        Campaign campaign = new Campaign(Path.of(System.getProperty("handback.root", "..")).toAbsolutePath().normalize(), size, seed, out);
        running.add(campaign);
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(test("everybody begins to write", campaign::begin));
        campaign.acts().forEach(act -> tests.add(test(act.name(), () -> campaign.play(act))));
        tests.add(test("the recount finds nothing wrong", () -> assertThat(campaign.end().findings()).returns(true, Findings::clean)));
        tests.add(test("every fault was felt", campaign::requireBite));
        return tests;
    }

    /// What fails is said at once: the report comes much later.
    private DynamicTest test(String name, Executable executable) {
        return dynamicTest(name, () -> {
            try {
                executable.execute();
            } catch (AssertionError | Exception e) {
                out.println(name + ": " + e);
                out.flush();
                throw e;
            }
        });
    }

    @AfterEach
    void end() throws Exception {
        for (Campaign campaign : running) {
            campaign.close();
        }
    }
}
