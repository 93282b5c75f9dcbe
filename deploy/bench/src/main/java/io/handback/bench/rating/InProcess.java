package io.handback.bench.rating;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.bench.AppProcess;
import io.handback.bench.Arena;
import io.handback.bench.Ground;
import io.handback.local.Refusal;
import io.handback.local.aot.ServiceJvm;
import io.handback.local.home.Endings;
import io.handback.local.home.Service;
import io.handback.local.up.LocalStack;

/// feedback-service in the place of the stack's own, with a command that gives ratings through the use case; its relay rests, because
/// what replays the statements relays nothing either.
final class InProcess implements AppProcess.Open {

    private static final String JAR = "deploy/bench/in-process/target/quarkus-app/quarkus-run.jar";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration RUN_LIMIT = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final URI management;

    private InProcess(Process process, URI management) {
        this.process = process;
        this.management = management;
    }

    /// What to write, as the command takes it.
    record Order(String tenant, List<UUID> items, int count, int clients, boolean silent) {}

    /// Ends the stack's feedback-service and takes its place.
    static InProcess instead(Ground ground, LocalStack stack) throws IOException, InterruptedException {
        Path jar = ground.root().resolve(JAR);
        if (!Files.exists(jar)) {
            throw new Refusal("deploy/bench/in-process is not built (" + jar + " is missing): ./handback bench builds it.");
        }
        stack.kill(Service.FEEDBACK);
        Map<String, String> settings = new TreeMap<>(stack.settings(Service.FEEDBACK));
        settings.put("HANDBACK_RELAY_ENABLED", "false");
        Process process = start(jar, settings, stack.home().log("in-process"));
        InProcess started = new InProcess(process, stack.layout().managementUrl(Service.FEEDBACK));
        return AppProcess.begun(started, () -> Arena.await("the use case can be called in-process", started::ready));
    }

    private static Process start(Path jar, Map<String, String> settings, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(ServiceJvm.command(jar, List.of())).redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings);
        return builder.start();
    }

    private boolean ready() {
        if (!process.isAlive()) {
            throw new Refusal("The use case could not be started in-process: exit code " + process.exitValue() + ".");
        }
        try {
            return http.send(HttpRequest.newBuilder(management.resolve("/q/health/ready")).build(), BodyHandlers.discarding())
                    .statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.");
        }
    }

    /// Gives all ratings of the order; how many a second.
    double run(Order order) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(management.resolve("/q/bench/ratings"))
                .timeout(RUN_LIMIT)
                .POST(BodyPublishers.ofString(json(order)))
                .build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new Refusal("The use case failed in-process: " + answer.body());
        }
        return order.count() * 1e9 / Long.parseLong(answer.body());
    }

    private static String json(Order order) throws JsonProcessingException {
        return JSON.writeValueAsString(order);
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        Endings.end(process.toHandle(), STOP_LIMIT);
    }
}
