package io.handback.local.aot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

import io.handback.local.home.Service;

/// What the JVM of a service learned in an earlier run: its classes, read and linked. It lies beside the build it belongs to; the
/// file's name says for which build, JVM and options it was made, and its checksum, so that no other and no broken one is used.
public final class AotCache {

    /// The environment variable that, as `off`, keeps caches from being used and made.
    public static final String SWITCH = "HANDBACK_AOT";

    private static final String ENDING = ".aot";
    private static final String DRAFT = "draft" + ENDING;
    private static final int CHUNK = 1 << 20;

    private final Path folder;
    private final String build;

    private AotCache(Path folder, String build) {
        this.folder = folder;
        this.build = build;
    }

    /// The cache of a service as it is built now.
    ///
    /// @param root the repository's root
    public static AotCache of(Path root, Service service) {
        Path jar = service.jar(root);
        return new AotCache(root.resolve(service.folder()).resolve("target/aot"),
                Fingerprint.of(jar.resolveSibling(""), ServiceJvm.OPTIONS));
    }

    /// Whether caches are used and made at all.
    public static boolean enabled() {
        return !"off".equalsIgnoreCase(System.getenv(SWITCH));
    }

    /// What a start is given: the option that names the cache, or nothing.
    public List<String> options() {
        return enabled() ? find().map(file -> List.of("-XX:AOTCache=" + file)).orElse(List.of()) : List.of();
    }

    /// The file, if there is one for this build and it is whole.
    public Optional<Path> find() {
        try {
            return files(name -> name.startsWith(build + "-")).stream().filter(AotCache::whole).findFirst();
        } catch (IOException | UncheckedIOException _) {
            return Optional.empty();
        }
    }

    /// Where the JVM may write a new one; what an earlier try left there goes.
    public Path draft() throws IOException {
        Files.createDirectories(folder);
        for (Path left : files(name -> name.startsWith(DRAFT))) {
            Files.delete(left);
        }
        return folder.resolve(DRAFT);
    }

    /// Makes the draft the cache of this build, at once for everybody, and removes those of other builds.
    public void publish() throws IOException {
        Path draft = folder.resolve(DRAFT);
        Path file = folder.resolve(build + "-" + checksum(draft) + ENDING);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        for (Path other : files(name -> name.endsWith(ENDING) && !file.endsWith(name))) {
            Files.delete(other);
        }
    }

    private List<Path> files(Predicate<String> wanted) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> wanted.test(file.getFileName().toString())).toList();
        }
    }

    private static boolean whole(Path file) {
        try {
            return file.getFileName().toString().endsWith("-" + checksum(file) + ENDING);
        } catch (IOException _) {
            return false;
        }
    }

    private static String checksum(Path file) throws IOException {
        CRC32C sum = new CRC32C();
        ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            while (in.read(chunk) >= 0) {
                sum.update(chunk.flip());
                chunk.clear();
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
