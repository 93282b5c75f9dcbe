package io.handback.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.handback.contracts.TopicCatalogue;

/// One real Kafka broker (KRaft, broker and controller in one) on loopback, in a JVM of its own, with every topic of the catalogue.
public final class KafkaBroker implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final BrokerFolder folder;
    private final boolean temporary;
    private final Process process;
    private final ExitHook exitHook;

    private KafkaBroker(BrokerFolder folder, boolean temporary, Process process) {
        this.folder = folder;
        this.temporary = temporary;
        this.process = process;
        this.exitHook = ExitHook.register("kafka", this::stop);
    }

    /// Starts a broker, its log beside its data.
    ///
    /// @param directory where the data live and survive a restart; null for a temporary folder that goes with the broker
    /// @param port the TCP port, its controller on the next one; 0 for free ones
    public static KafkaBroker start(@Nullable Path directory, int port) {
        return start(directory, port, null);
    }

    /// Starts a broker that writes its log to the given file.
    public static KafkaBroker start(@Nullable Path directory, int port, @Nullable Path logFile) {
        return start(directory, port, logFile, List.of());
    }

    /// Starts a broker that listens on more ports than its own.
    public static KafkaBroker start(@Nullable Path directory, int port, @Nullable Path logFile, List<BrokerListener> more) {
        try {
            return open(directory, port, logFile, more);
        } catch (IOException e) {
            throw new EmbeddedStartException("Kafka did not start: " + e.getMessage(), e);
        }
    }

    private static KafkaBroker open(@Nullable Path directory, int port, @Nullable Path logFile, List<BrokerListener> more)
            throws IOException {
        int[] ports = port == 0 ? Ports.twoFree() : new int[]{port, port + 1};
        Path path = directory == null ? Files.createTempDirectory("handback-kafka") : directory.toAbsolutePath();
        BrokerFolder folder = new BrokerFolder(path, ports[0], ports[1], more);
        Ports.requireFree(ports[0]);
        Ports.requireFree(ports[1]);
        folder.prepare();
        Path log = logFile == null ? path.resolve("broker.log") : logFile;
        KafkaBroker broker = new KafkaBroker(folder, directory == null, launch(folder, log));
        broker.awaitTopics(log);
        return broker;
    }

    private static Process launch(BrokerFolder folder, Path log) throws IOException {
        Files.write(folder.arguments(), JavaCommand.arguments(folder));
        return new ProcessBuilder(Processes.deafToCtrlC(List.of(JavaCommand.java(), "@" + folder.arguments())))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
    }

    private void awaitTopics(Path log) {
        try (BrokerAdmin admin = new BrokerAdmin(bootstrapServers(), process)) {
            admin.awaitStart(START_LIMIT);
            admin.createTopics(TopicCatalogue.load().topics());
        } catch (EmbeddedStartException e) {
            close();
            throw new EmbeddedStartException(e.getMessage() + "; its log is " + log, e);
        }
    }

    /// `host:port` of the broker.
    public String bootstrapServers() {
        return "127.0.0.1:" + folder.port();
    }

    /// The broker's JVM.
    public Process process() {
        return process;
    }

    /// Stops the broker; returns when its process has gone.
    @Override
    public void close() {
        exitHook.remove();
        stop();
    }

    /// Leaves stopping to the caller: from now on only [#close()] ends the broker, an exit of this JVM by itself does not.
    public void stopOnlyOnClose() {
        exitHook.remove();
    }

    private void stop() {
        process.destroy();
        Processes.awaitExitOrKill(process.toHandle(), STOP_LIMIT);
        if (temporary) {
            deleteFolder();
        }
    }

    private void deleteFolder() {
        try {
            Folders.delete(folder.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How the broker's JVM is called.
    private static final class JavaCommand {

        private JavaCommand() {}

        static String java() {
            return Path.of(System.getProperty("java.home"), "bin", "java").toString();
        }

        static List<String> arguments(BrokerFolder folder) {
            return List.of(
                    "-Xms64m",
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    quoted("-Djava.util.logging.config.file=" + folder.logSettings()),
                    "-cp",
                    quoted(System.getProperty("java.class.path")),
                    BrokerProcess.class.getName(),
                    Long.toString(ProcessHandle.current().pid()),
                    quoted(folder.settings().toString()));
        }

        private static String quoted(String argument) {
            return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }
}
