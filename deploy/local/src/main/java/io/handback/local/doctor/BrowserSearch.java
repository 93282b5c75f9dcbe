package io.handback.local.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// Finds the Chromium or Chrome of this machine: the one that `HANDBACK_BROWSER` names, else one of the usual names (`browsers.txt`,
/// which `.ci/run` reads, too).
///
/// @param named the program to use whatever else there is
/// @param searchPath the folders of the `PATH`
public record BrowserSearch(@Nullable String named, List<Path> searchPath) {

    /// What this process was started with.
    public static BrowserSearch ofEnvironment() {
        return new BrowserSearch(System.getenv("HANDBACK_BROWSER"), foldersOf(System.getenv("PATH")));
    }

    static List<Path> foldersOf(@Nullable String path) {
        return path == null
                ? List.of()
                : Arrays.stream(path.split(":"))
                        .map(Path::of)
                        .toList();
    }

    /// The program, if there is one; a name that leads nowhere is not made up for by another browser.
    public Optional<Path> find() {
        return (named == null || named.isEmpty() ? usualNames() : Stream.of(named))
                .flatMap(name -> searchPath.stream()
                        .map(folder -> folder.resolve(name)))
                .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path))
                .findFirst();
    }

    private static Stream<String> usualNames() {
        try (InputStream names = Objects.requireNonNull(BrowserSearch.class.getResourceAsStream("browsers.txt"))) {
            return new String(names.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
