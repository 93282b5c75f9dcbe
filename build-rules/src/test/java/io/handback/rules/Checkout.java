package io.handback.rules;

import java.nio.file.Path;
import java.util.Objects;

/// Where the sources of this build lie, and what Maven said about itself.
final class Checkout {

    static final Path ROOT = Path.of(setting("handback.checkout"));
    static final Path PLANTED = ROOT.resolve("build-rules/target/planted");
    static final String VERSION = setting("handback.version");
    static final String REPOSITORY = setting("handback.repository");

    private Checkout() {}

    private static String setting(String name) {
        return Objects.requireNonNull(System.getProperty(name), () -> name + " is set by this module's pom.xml");
    }
}
