package io.handback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A small reactor whose modules have this build's parent; each module plants one thing, and Maven goes on after each failure.
final class PlantedBuild {

    private static final Pattern MODULE_STARTS = Pattern.compile("(?m)^\\[INFO\\] -+< io\\.handback:([a-z-]+) >-+$");
    private static final Pattern FAILURE_STARTS = Pattern.compile("(?m)^\\[ERROR\\] Failed to execute goal .*on project ([a-z-]+):");
    private static final String PARENT = """
            <parent>
                <groupId>io.handback</groupId>
                <artifactId>handback</artifactId>
                <version>%s</version>
                <relativePath>%s</relativePath>
            </parent>
            """;
    private static final String PROJECT = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
                <modelVersion>4.0.0</modelVersion>
                %s
                <artifactId>%s</artifactId>
                %s
            </project>
            """;

    private final Path folder = Checkout.PLANTED.resolve("reactor");
    private final List<String> modules = new ArrayList<>();
    private String output = "";

    /// Removes what an earlier run planted.
    void clear() throws IOException {
        for (Path old : List.of(folder, Maven.PLANTED_REPOSITORY)) {
            if (Files.exists(old)) {
                try (Stream<Path> files = Files.walk(old)) {
                    files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> assertThat(file.delete()).isTrue());
                }
            }
        }
    }

    /// Adds a module; `extra` is XML for its POM.
    PlantedBuild module(String name, String... extra) throws IOException {
        modules.add(name);
        write(folder.resolve(name).resolve("pom.xml"), PROJECT.formatted(parentOf(folder.resolve(name)), name, String.join("", extra)));
        return source("src/main/java/planted/package-info.java", """
                /// Planted.
                @NullMarked
                package planted;

                import org.jspecify.annotations.NullMarked;
                """);
    }

    /// Adds a file to the module added last.
    PlantedBuild source(String path, String text) throws IOException {
        write(folder.resolve(modules.getLast()).resolve(path), text);
        return this;
    }

    /// Puts an artifact (`group:artifact:version`, nothing in it) into the repository that the planted build reads.
    PlantedBuild artifact(String coordinates, String... extra) throws IOException {
        String[] part = coordinates.split(":", 3);
        Path home = Maven.PLANTED_REPOSITORY.resolve(part[0].replace('.', '/')).resolve(part[1]).resolve(part[2]);
        String group = "<groupId>%s</groupId><version>%s</version>".formatted(part[0], part[2]);
        write(home.resolve(part[1] + "-" + part[2] + ".pom"), PROJECT.formatted(group, part[1], String.join("", extra)));
        write(home.resolve(part[1] + "-" + part[2] + ".jar"), "");
        return this;
    }

    PlantedBuild run(String phase) throws IOException, InterruptedException {
        String all = modules.stream().map("<module>%s</module>"::formatted).collect(Collectors.joining());
        String extra = "<packaging>pom</packaging><modules>" + all + "</modules>";
        write(folder.resolve("pom.xml"), PROJECT.formatted(parentOf(folder), "planted", extra));
        output = Maven.run(folder, Path.of(System.getProperty("java.home")), "-fae", phase).output();
        return this;
    }

    /// What Maven printed while it built a module, then why the module failed (nothing if it did not).
    String outputOf(String module) {
        return part(MODULE_STARTS, module, "no module " + module + " in\n" + output) + failureOf(module);
    }

    String failureOf(String module) {
        return part(FAILURE_STARTS, module, "");
    }

    static String dependencies(String... coordinates) {
        return Stream.of(coordinates).map(PlantedBuild::dependency).collect(Collectors.joining("", "<dependencies>", "</dependencies>"));
    }

    private static String dependency(String coordinates) {
        String[] part = coordinates.split(":", 3);
        return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>".formatted((Object[]) part);
    }

    private String part(Pattern start, String module, String otherwise) {
        Matcher matcher = start.matcher(output);
        while (matcher.find()) {
            if (matcher.group(1).equals(module)) {
                int from = matcher.start();
                return output.substring(from, matcher.find() ? matcher.start() : output.length());
            }
        }
        return otherwise;
    }

    private static String parentOf(Path home) {
        return PARENT.formatted(Checkout.VERSION, home.relativize(Checkout.ROOT.resolve("pom.xml")));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
