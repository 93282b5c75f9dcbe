package io.handback.kit.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/// Compiles planted sources while a test runs. As real test classes they would be found by Quarkus, which would serve the
/// planted resources and map the planted entities.
record Planted(Path folder) {

    private static final Pattern PACKAGE = Pattern.compile("package ([a-z.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /// One for all: opening some hundred jars again for each planted source takes longer than everything else.
    private static final StandardJavaFileManager CLASS_PATH = COMPILER.getStandardFileManager(null, null, null);

    JavaClasses compile(String... sources) {
        File home = folder.resolve(UUID.randomUUID().toString()).toFile();
        assertThat(home.mkdir()).isTrue();
        StringWriter said = new StringWriter();
        List<String> options = List.of("-proc:none", "-parameters", "-d", home.getPath(), "-classpath",
                System.getProperty("java.class.path"));
        List<Source> files = Stream.of(sources).map(Source::new).toList();
        if (!COMPILER.getTask(said, CLASS_PATH, null, options, null, files).call()) {
            throw new IllegalArgumentException(said.toString());
        }
        return new ClassFileImporter().importPath(home.getPath());
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///" + first(PACKAGE, text).replace('.', '/') + "/" + first(TYPE, text) + Kind.SOURCE.extension),
                    Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            return text;
        }

        private static String first(Pattern pattern, String text) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.find()) {
                throw new IllegalArgumentException(pattern + " is not in " + text);
            }
            return matcher.group(1);
        }
    }
}
