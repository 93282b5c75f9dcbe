package io.handback.bench.intake;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.handback.bench.AppProcess;
import io.handback.bench.Arena;
import io.handback.bench.Ground;
import io.handback.local.Refusal;
import io.handback.local.aot.ServiceJvm;
import io.handback.local.home.Endings;
import io.handback.local.home.Service;
import io.handback.local.up.LocalStack;

/// The ways not taken (`deploy/bench/plain`), running beside a stack on its broker and its database, in a JVM as the services have.
public final class PlainApp implements AppProcess.Open {

    private static final String JAR = "deploy/bench/plain/target/quarkus-app/quarkus-run.jar";
    private static final int PORT_OFFSET = 60;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Process process;
    private final int port;

    private PlainApp(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts it, and returns when it listens.
    public static PlainApp start(Ground ground, LocalStack stack) throws IOException {
        Path jar = ground.root().resolve(JAR);
        if (!Files.exists(jar)) {
            throw new Refusal("deploy/bench/plain is not built (" + jar + " is missing): ./handback bench builds it.");
        }
        int port = stack.layout().port() + PORT_OFFSET;
        ProcessBuilder builder = new ProcessBuilder(ServiceJvm.command(jar, List.of())).redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(stack.home().log("bench-plain").toFile()));
        builder.environment().putAll(settings(stack, port));
        PlainApp app = new PlainApp(builder.start(), port);
        return AppProcess.begun(app, () -> Arena.await("the plain application listens", app::listening));
    }

    private static Map<String, String> settings(LocalStack stack, int port) {
        Map<String, String> feedback = stack.settings(Service.FEEDBACK);
        return Map.of("QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "KAFKA_BOOTSTRAP_SERVERS", stack.layout().bootstrapServers(),
                "QUARKUS_DATASOURCE_REACTIVE_URL", "vertx-reactive:postgresql://127.0.0.1:%s/%s".formatted(feedback.get("HANDBACK_DB_PORT"),
                        feedback.get("HANDBACK_DB_NAME")),
                "QUARKUS_DATASOURCE_USERNAME", "handback_relay",
                "QUARKUS_DATASOURCE_PASSWORD", feedback.getOrDefault("HANDBACK_DB_RELAY_PASSWORD", ""));
    }

    private boolean listening() {
        if (!process.isAlive()) {
            throw new Refusal("The plain application could not be started: exit code " + process.exitValue() + ".");
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// An address of it.
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /// Its process.
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        Endings.end(process.toHandle(), STOP_LIMIT);
    }
}
