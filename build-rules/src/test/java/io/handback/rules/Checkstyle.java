package io.handback.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;

/// Runs the build's own Checkstyle configuration on planted sources.
final class Checkstyle {

    private final Path folder;

    Checkstyle(Path folder) {
        this.folder = folder;
    }

    /// Writes the source to a path and returns the names of the rules it breaks.
    List<String> rulesBrokenBy(String path, String source) throws CheckstyleException, IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        Checker checker = checker();
        Broken broken = new Broken();
        checker.addListener(broken);
        checker.process(List.of(file.toFile()));
        checker.destroy();
        return broken.rules;
    }

    private static Checker checker() throws CheckstyleException {
        Properties properties = new Properties();
        properties.setProperty("checkstyle.suppressions.file", Checkout.ROOT.resolve("config/checkstyle-suppressions.xml").toString());
        Checker checker = new Checker();
        checker.setModuleClassLoader(Checker.class.getClassLoader());
        checker.configure(ConfigurationLoader.loadConfiguration(Checkout.ROOT.resolve("config/checkstyle.xml").toString(),
                new PropertiesExpander(properties)));
        return checker;
    }

    private static final class Broken implements AuditListener {

        private final List<String> rules = new ArrayList<>();

        @Override
        public void addError(AuditEvent event) {
            String check = event.getSourceName().replaceAll(".*\\.|Check$", "");
            rules.add(event.getModuleId() == null ? check : event.getModuleId());
        }

        @Override
        public void addException(AuditEvent event, Throwable problem) {
            throw new IllegalStateException(event.getFileName(), problem);
        }

        @Override
        public void auditStarted(AuditEvent event) {}

        @Override
        public void auditFinished(AuditEvent event) {}

        @Override
        public void fileStarted(AuditEvent event) {}

        @Override
        public void fileFinished(AuditEvent event) {}
    }
}
