package io.handback.bench.rating;

import java.util.concurrent.Callable;

import io.handback.bench.Cpu;
import io.handback.bench.Ground;
import io.handback.local.home.Service;
import io.handback.local.up.LocalStack;

/// One run of writing ratings.
///
/// @param perSecond ratings a second
/// @param clientMicros processor time for each rating of what calls PostgreSQL, in microseconds
/// @param serverMicros the same of PostgreSQL
record Sample(double perSecond, double clientMicros, double serverMicros) {

    private static final double MICROS = 1e6;

    /// Measures a run.
    ///
    /// @param client the process that calls PostgreSQL
    /// @param run writes so many ratings; answers how many a second
    static Sample of(LocalStack stack, long client, int count, Callable<Double> run) throws Exception {
        long postmaster = Ground.postmaster(stack, Service.FEEDBACK);
        double clientBefore = Cpu.seconds(client);
        double serverBefore = Cpu.secondsWithChildren(postmaster);
        double perSecond = run.call();
        return new Sample(perSecond, (Cpu.seconds(client) - clientBefore) * MICROS / count,
                (Cpu.secondsWithChildren(postmaster) - serverBefore) * MICROS / count);
    }
}
