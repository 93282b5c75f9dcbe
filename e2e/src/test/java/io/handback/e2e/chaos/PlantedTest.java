package io.handback.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The bugs a campaign must catch still fit the code they are planted into.
class PlantedTest {

    private static final Path ROOT = Path.of(System.getProperty("handback.root", "..")).toAbsolutePath().normalize();

    static List<Path> bugs() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("e2e/planted"))) {
            return files.filter(file -> file.toString().endsWith(".patch")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void each_planted_bug_can_still_be_planted(Path bug) throws Exception {
        Process git = new ProcessBuilder("git", "apply", "--check", bug.toString()).directory(ROOT.toFile()).redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as("%s does not fit any more: plant the same bug anew. %s", bug.getFileName(), said).isZero();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void each_planted_bug_says_by_what_it_is_caught(Path bug) throws IOException {
        List<String> said = Files.readAllLines(bug).stream().filter(line -> line.startsWith("Caught by: ")).toList();
        assertThat(said).as("%s", bug.getFileName()).hasSize(1).allMatch(line -> line.matches(".+: .*[a-z]{4}.*"));
    }

    @Test
    void there_is_a_bug_for_each_promise() throws IOException {
        assertThat(bugs()).hasSizeGreaterThanOrEqualTo(8);
    }
}
