package io.handback.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JavaVersionTest {

    private static final Pattern WANTED = Pattern.compile("<java\\.wanted>(.*)</java\\.wanted>");

    @Test
    void a_jdk_17_is_told_in_one_sentence_what_to_install() throws Exception {
        // Given
        Optional<Path> old = jdk("17");
        assumeThat(old).as("a JDK 17 on this machine").isPresent();
        // When
        Maven build = Maven.run(Checkout.ROOT, old.orElseThrow(), "-N", "validate");
        // Then
        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.output()).contains(wanted());
        assertThat(build.output().substring(0, build.output().indexOf(wanted())))
                .doesNotContain("Unrecognized", "Exception in", "UnsupportedClassVersion", "WARNING: ");
    }

    @Test
    void the_jvm_flags_of_the_build_are_refused_by_no_older_jdk() throws Exception {
        assertThat(Files.readString(Checkout.ROOT.resolve(".mvn/jvm.config"))).startsWith("-XX:+IgnoreUnrecognizedVMOptions ");
    }

    @Test
    void the_script_says_the_same_sentence_as_the_build() throws Exception {
        assertThat(Files.readString(Checkout.ROOT.resolve("handback"))).contains(wanted());
    }

    private static String wanted() throws IOException {
        Matcher sentence = WANTED.matcher(Files.readString(Checkout.ROOT.resolve("pom.xml")));
        assertThat(sentence.find()).isTrue();
        return sentence.group(1);
    }

    private static Optional<Path> jdk(String version) {
        Path home = Path.of(System.getProperty("user.home"));
        return Stream
                .of(Path.of("/usr/lib/jvm"), Path.of("/Library/Java/JavaVirtualMachines"), home.resolve(".sdkman/candidates/java"),
                        home.resolve(".jdks"))
                .flatMap(JavaVersionTest::childrenOf)
                .flatMap(jdk -> Stream.of(jdk, jdk.resolve("Contents/Home")))
                .filter(jdk -> isVersion(jdk, version))
                .findFirst();
    }

    private static Stream<Path> childrenOf(Path folder) {
        File @Nullable [] children = folder.toFile().listFiles();
        return children == null ? Stream.empty() : Stream.of(children).map(File::toPath);
    }

    private static boolean isVersion(Path jdk, String version) {
        try {
            return Files.isExecutable(jdk.resolve("bin/javac"))
                    && Files.readString(jdk.resolve("release")).contains("JAVA_VERSION=\"" + version + ".");
        } catch (IOException unreadable) {
            return false;
        }
    }
}
