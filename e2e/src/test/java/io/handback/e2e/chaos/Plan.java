package io.handback.e2e.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.handback.local.home.Service;

/// What happens in a round; the same seed plans the same rounds.
///
/// @param number from 1
/// @param service who is killed, while clients write to it
/// @param after how many requests are acknowledged before
/// @param delay how long the killer waits then, so that the kill falls into every part of a request
record Plan(int number, Service service, int after, Duration delay) {

    private static final int FEWEST = 20;
    private static final int MOST = 120;
    private static final int LONGEST_MICROS = 30_000;

    /// Every service is killed once in three rounds, in an order of the seed's.
    static List<Plan> of(long seed, int rounds) {
        Random random = new Random(seed);
        List<Service> order = new ArrayList<>();
        List<Plan> plans = new ArrayList<>();
        for (int number = 1; number <= rounds; number++) {
            if (order.isEmpty()) {
                order.addAll(List.of(Service.values()));
                Collections.shuffle(order, random);
            }
            plans.add(new Plan(number, order.removeFirst(), random.nextInt(FEWEST, MOST),
                    Duration.ofNanos(1_000L * random.nextInt(LONGEST_MICROS))));
        }
        return plans;
    }

    @Override
    public String toString() {
        return "round " + number + ": " + service.folder() + " is killed after " + after + " acknowledgements and "
                + delay.toNanos() / 1_000
                + " µs";
    }
}
