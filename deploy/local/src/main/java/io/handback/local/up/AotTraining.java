package io.handback.local.up;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import io.handback.embedded.EmbeddedStartException;
import io.handback.embedded.IssuerOptions;
import io.handback.embedded.OidcIssuer;
import io.handback.embedded.PostgresOptions;
import io.handback.embedded.PostgresServer;
import io.handback.local.Refusal;
import io.handback.local.aot.AotCache;
import io.handback.local.aot.ServiceJvm;
import io.handback.local.home.Endings;
import io.handback.local.home.Layout;
import io.handback.local.home.PortCheck;
import io.handback.local.home.Service;

/// Makes the services' ahead-of-time caches: each service starts once, on a store of its own and without a broker, and as it ends its
/// JVM writes down what it learned.
public final class AotTraining {

    private static final int FIRST_PORT = 23_080;
    private static final long SPACE_NEEDED = 2L << 30;
    private static final Duration READY_LIMIT = Duration.ofMinutes(10);
    /// The JVM writes the cache after the service has stopped.
    private static final Duration END_LIMIT = Duration.ofMinutes(10);

    private final Path root;
    private final PrintWriter out;

    private AotTraining(Path root, PrintWriter out) {
        this.root = root;
        this.out = out;
    }

    /// Makes those that are missing, one after the other; one that cannot be made is said, and starts stay as they were.
    ///
    /// @param root the repository's root, with built services
    public static void makeMissing(Path root, PrintWriter out) {
        if (missing(root)) {
            new AotTraining(root, out).makeAlone();
        }
    }

    /// Whether a service has none.
    static boolean missing(Path root) {
        return AotCache.enabled() && Arrays.stream(Service.values()).anyMatch(service -> AotCache.of(root, service).find().isEmpty());
    }

    /// Two runs of one checkout need not both make them.
    private void makeAlone() {
        try (FileChannel file = FileChannel.open(Files.createDirectories(root.resolve("target")).resolve("aot.lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = lock(file)) {
            if (lock == null) {
                say("somebody else is making them");
            } else if (root.toFile().getUsableSpace() < SPACE_NEEDED) {
                say("not made: less than 2 GB are free on the disk of " + root);
            } else {
                Arrays.stream(Service.values()).forEach(this::makeIfMissing);
            }
        } catch (IOException e) {
            say("not made: " + e.getMessage());
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private void makeIfMissing(Service service) {
        AotCache cache = AotCache.of(root, service);
        if (cache.find().isPresent()) {
            return;
        }
        Instant begin = Instant.now();
        try (PostgresServer database = PostgresServer.start(PostgresOptions.temporary(service.shortName()));
                OidcIssuer issuer = OidcIssuer.start(IssuerOptions.temporary())) {
            Path draft = cache.draft();
            train(service, draft, settings(service, database, issuer));
            ServiceJvm.requireUsable(service.jar(root), draft);
            cache.publish();
            say(String.format(Locale.ROOT, "%s in %.0f s", service.folder(), Duration.between(begin, Instant.now()).toMillis() / 1000.0));
        } catch (IOException | Refusal | EmbeddedStartException e) {
            say(service.folder() + " not made: " + e.getMessage());
        }
    }

    private static Trained settings(Service service, PostgresServer database, OidcIssuer issuer) {
        Layout layout = PortCheck.freeLayout(FIRST_PORT);
        Map<String, String> settings = new ServiceSettings(layout, Secrets.fresh()).of(service, database, Map.of());
        settings.put("HANDBACK_ISSUER", issuer.url());
        return new Trained(layout, settings);
    }

    private record Trained(Layout layout, Map<String, String> settings) {}

    private void train(Service service, Path draft, Trained trained) throws IOException {
        Path log = draft.resolveSibling("training.log");
        ProcessBuilder builder = new ProcessBuilder(ServiceJvm.command(service.jar(root), List.of("-XX:AOTCacheOutput=" + draft)))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        builder.environment().putAll(trained.settings());
        Process process = builder.start();
        Thread killer = new Thread(process::destroyForcibly, "training-stop");
        Runtime.getRuntime().addShutdownHook(killer);
        try {
            new Readiness(READY_LIMIT, () -> false).await(service.folder(), process, trained.layout().managementUrl(service), log);
        } finally {
            Endings.end(process.toHandle(), END_LIMIT);
        }
        Runtime.getRuntime().removeShutdownHook(killer);
    }

    /// In a process of its own beside `up`, which it does not outlive. Arguments: the parent's process id, the repository's root.
    public static void main(String[] args) {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> awaitEnd(Long.parseLong(args[0])));
        makeMissing(Path.of(args[1]), new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    private static void awaitEnd(long parent) {
        ProcessHandle.of(parent).map(ProcessHandle::onExit).ifPresent(CompletableFuture::join);
        System.exit(0);
    }

    private void say(String sentence) {
        out.println("ahead-of-time caches: " + sentence);
        out.flush();
    }
}
