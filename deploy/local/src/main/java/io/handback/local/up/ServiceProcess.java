package io.handback.local.up;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.handback.local.Refusal;
import io.handback.local.aot.AotCache;
import io.handback.local.aot.ServiceJvm;
import io.handback.local.home.Endings;
import io.handback.local.home.Home;
import io.handback.local.home.Service;

/// A service as a process of its own, as it runs in production: `java -jar quarkus-run.jar`, settings from the environment.
final class ServiceProcess implements AutoCloseable {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Service service;
    private final Process process;

    private ServiceProcess(Service service, Process process) {
        this.service = service;
        this.process = process;
    }

    static ServiceProcess start(Home home, Service service, Map<String, String> settings) {
        Path jar = service.jar(home.root());
        if (!Files.exists(jar)) {
            throw new Refusal(service.folder() + " is not built (" + jar + " is missing): start with ./handback up, which builds it.");
        }
        ProcessBuilder builder = new ProcessBuilder(ServiceJvm.command(jar, AotCache.of(home.root(), service).options()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(home.log(service.folder())
                        .toFile()));
        builder.environment()
                .putAll(settings);
        try {
            return new ServiceProcess(service, builder.start());
        } catch (IOException e) {
            throw new Refusal(service.folder() + " could not be started: " + e.getMessage() + ".");
        }
    }

    Service service() {
        return service;
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        Endings.end(process.toHandle(), STOP_LIMIT);
    }
}
