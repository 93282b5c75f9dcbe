package io.handback.local.test;

import java.util.concurrent.Callable;

import io.handback.local.Refusal;

import picocli.CommandLine.Command;

/// `test`: its help. The script `handback` runs the build itself, so that nothing has to be built before it is tested.
@Command(name = "test", header = "Build everything and run all tests.", description = {"",
        "The same as ./mvnw verify: style rules, unit, contract, slice and end-to-end tests, on real",
        "PostgreSQL and Kafka; no container engine needed.", ""}, footer = {"", "Example:", "  ./handback test"})
public final class TestCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new Refusal("The tests are run by the script: ./handback test, in the repository's root.");
    }
}
