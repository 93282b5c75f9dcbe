package io.handback.local.load;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.handback.embedded.Person;
import io.handback.embedded.TokenSigner;
import io.handback.local.Refusal;
import io.handback.local.home.Home;
import io.handback.local.home.RunState;
import io.handback.local.people.DemoPeople;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `load`: many usage events through the ordinary API.
@Command(name = "load", header = "Post usage events of the last four weeks, about what is published in the demo tenant.", description = {"",
        "The same seed makes the same events on the same day, ids included: posted twice, they count once.",
        ""}, footer = {"", "Examples:", "  ./handback load", "  ./handback load --events 1000000 --batch 1000 --seed 7"})
public final class LoadCommand implements Callable<Integer> {

    private static final int REPS = 8;
    private static final int LARGEST_BATCH = 1_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--events", paramLabel = "N", defaultValue = "10000", description = "How many (default: ${DEFAULT-VALUE}).")
    private long events;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "What the events are made from (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--batch", paramLabel = "B", defaultValue = "500", description = "Events per request, 1 to 1000 (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Override
    public Integer call() {
        requireSense();
        Home home = Home.ofEnvironment();
        RunState state = RunState.require(home);
        List<String> tokens = tokens(home, state);
        Api api = new Api(state.layout()
                .gateway());
        List<Published> items = api.published(tokens.getFirst());
        if (items.isEmpty()) {
            throw new Refusal(
                    "Nothing is published in tenant " + DemoPeople.TENANT + " yet, so there is nothing to use: publish an item first.");
        }
        post(api, tokens, new UsageGenerator(seed, Instant.now(), items));
        return 0;
    }

    private void requireSense() {
        if (events < 1 || batch < 1 || batch > LARGEST_BATCH) {
            throw new Refusal("--events must be at least 1 and --batch from 1 to " + LARGEST_BATCH + ".");
        }
    }

    private static List<String> tokens(Home home, RunState state) {
        TokenSigner signer = TokenSigner.withKeysOf(home.keys(), state.layout()
                .issuerUrl()
                .toString());
        return IntStream.rangeClosed(1, REPS)
                .mapToObj(number -> Person.of(DemoPeople.TENANT, "load-rep-" + number, "rep"))
                .map(rep -> signer.accessToken(rep, Duration.ofHours(12)))
                .toList();
    }

    private void post(Api api, List<String> tokens, UsageGenerator generator) {
        PrintWriter out = spec.commandLine()
                .getOut();
        ProgressBar bar = new ProgressBar(out, ProgressBar.onTerminal(), events);
        Instant begin = Instant.now();
        long accepted = 0;
        for (long done = 0; done < events; done += batch) {
            int size = (int) Math.min(batch, events - done);
            accepted += api.post(next(generator, size), tokens.get((int) (done / batch % REPS)));
            bar.at(done + size);
        }
        double seconds = Math.max(1, Duration.between(begin, Instant.now())
                .toMillis()) / 1000.0;
        out.println(String.format(Locale.ROOT, "%,d of %,d events accepted in %.1f s (%,.0f a second)", accepted, events, seconds,
                accepted / seconds));
    }

    private static ArrayNode next(UsageGenerator generator, int size) {
        ArrayNode batch = JsonNodeFactory.instance.arrayNode(size);
        for (int index = 0; index < size; index++) {
            batch.add(generator.next());
        }
        return batch;
    }
}
