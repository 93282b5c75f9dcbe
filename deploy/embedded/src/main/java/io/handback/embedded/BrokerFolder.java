package io.handback.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.common.Uuid;

import kafka.tools.StorageTool;

/// The broker's folder: settings, log settings and the formatted storage.
record BrokerFolder(Path path, int port, int controllerPort, List<BrokerListener> more) {

    private static final String SETTINGS = """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d%4$s
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d%5$s
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT%6$s
            inter.broker.listener.name=PLAINTEXT
            controller.listener.names=CONTROLLER
            log.dirs=%3$s
            auto.create.topics.enable=false
            default.replication.factor=1
            min.insync.replicas=1
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=5
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=5
            add.partitions.to.txn.retry.backoff.ms=5
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            group.initial.rebalance.delay.ms=0
            log.cleaner.dedupe.buffer.size=33554432
            num.network.threads=2
            num.io.threads=4
            """;

    Path settings() {
        return path.resolve("server.properties");
    }

    Path logSettings() {
        return path.resolve("logging.properties");
    }

    Path arguments() {
        return path.resolve("java.args");
    }

    private Path data() {
        return path.resolve("data");
    }

    /// Writes the settings of this start and formats the storage when it is new; data that are there stay.
    void prepare() throws IOException {
        Files.createDirectories(path);
        Files.writeString(settings(), text());
        try (InputStream settings = BrokerFolder.class.getResourceAsStream("broker-logging.properties")) {
            Files.write(logSettings(), Objects.requireNonNull(settings).readAllBytes());
        }
        if (!Files.exists(data().resolve("meta.properties"))) {
            format();
        }
    }

    private String text() {
        return SETTINGS.formatted(port, controllerPort, data().toAbsolutePath(), listed(BrokerListener::bound), listed(
                BrokerListener::advertised), listed(BrokerListener::protocol));
    }

    private String listed(Function<BrokerListener, String> setting) {
        return more.stream().map(setting).map(text -> "," + text).collect(Collectors.joining());
    }

    private void format() throws IOException {
        Folders.delete(data());
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        int status = StorageTool.execute(formatCommand(), nowhere);
        if (status != 0) {
            throw new IOException("Kafka's storage tool could not format " + data());
        }
    }

    private String[] formatCommand() {
        return new String[]{"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", settings().toString()};
    }
}
