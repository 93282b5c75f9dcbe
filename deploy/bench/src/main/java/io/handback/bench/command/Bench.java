package io.handback.bench.command;

import java.util.logging.LogManager;

import io.handback.local.Handback;

/// The launcher with the command `bench`: what `./handback bench` runs.
public final class Bench {

    private Bench() {}

    /// Runs the command and exits with its code.
    public static void main(String[] args) {
        LogManager.getLogManager().reset();
        System.exit(Handback.commandLine(new BenchCommand()).execute(args));
    }
}
