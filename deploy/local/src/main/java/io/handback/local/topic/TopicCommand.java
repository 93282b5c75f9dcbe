package io.handback.local.topic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.handback.contracts.Topic;
import io.handback.contracts.TopicCatalogue;
import io.handback.local.Refusal;
import io.handback.local.home.Home;
import io.handback.local.home.RunState;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `topic`: Kafka's own console consumer on one topic of the catalogue.
@Command(name = "topic", header = "Show the records of a Kafka topic: headers, key, value.", description = {"",
        "Kafka's own console consumer, from the beginning, committed records only.",
        "Ends when no record has come for five seconds, except with --follow.",
        ""}, footer = {"", "Examples:", "  ./handback topic handback.feed.v1", "  ./handback topic handback.usage.v1 --max 10",
                "  ./handback topic handback.feedback.v1 --follow"})
public final class TopicCommand implements Callable<Integer> {

    private static final String CONSUMER = "org.apache.kafka.tools.consumer.ConsoleConsumer";
    private static final int QUIET_MILLIS = 5_000;

    @Parameters(paramLabel = "NAME", description = "A topic of the catalogue, for example handback.feed.v1.")
    private String name = "";

    @Option(names = "--max", paramLabel = "N", description = "End after N records.")
    private @Nullable Integer max;

    @Option(names = "--follow", description = "Go on waiting for new records until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        requireKnown();
        Process consumer = new ProcessBuilder(command(RunState.require(Home.ofEnvironment())
                .layout()
                .bootstrapServers())).inheritIO()
                .start();
        int code = consumer.waitFor();
        return follow ? code : 0;
    }

    private void requireKnown() {
        List<String> names = TopicCatalogue.load()
                .topics()
                .stream()
                .map(Topic::name)
                .toList();
        if (!names.contains(name)) {
            throw new Refusal("There is no topic " + name + ": the topics are " + names.stream()
                    .collect(Collectors.joining(", ")) + ".");
        }
    }

    private List<String> command(String bootstrapServers) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java")
                        .toString(),
                "-cp", System.getProperty("java.class.path"),
                "-Djava.util.logging.config.class=" + QuietLogging.class.getName(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                CONSUMER,
                "--bootstrap-server", bootstrapServers,
                "--topic", name,
                "--from-beginning",
                "--isolation-level", "read_committed",
                "--property", "print.headers=true",
                "--property", "print.key=true"));
        if (max != null) {
            command.addAll(List.of("--max-messages", max.toString()));
        }
        if (!follow) {
            command.addAll(List.of("--timeout-ms", Integer.toString(QUIET_MILLIS)));
        }
        return command;
    }
}
