package io.handback.e2e;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import io.handback.embedded.Person;
import io.handback.local.Handback;
import io.handback.local.home.Home;
import io.handback.local.home.Layout;
import io.handback.local.home.PortCheck;
import io.handback.local.people.DemoPeople;
import io.handback.local.up.LocalStack;

/// Everything that `./handback up` starts, once for all tests, in a folder of its own on free ports.
public final class Running implements ParameterResolver {

    /// The stack, and where it is.
    public record Everything(Home home, Layout layout, LocalStack stack, Collector spans) implements AutoCloseable {

        /// The API as the person of a role calls it.
        public Api as(String role) {
            return as(DemoPeople.of(role));
        }

        /// The API as this person calls it.
        public Api as(Person person) {
            return new Api(layout.gateway(), stack.issuer().token(person));
        }

        @Override
        public void close() {
            stack.close();
            spans.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Everything.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return everything(context);
    }

    /// The same stack, for other extensions.
    public static Everything everything(ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(Everything.class, _ -> start(),
                Everything.class);
    }

    private static Everything start() {
        try {
            Path root = Path.of(System.getProperty("handback.root", "..")).toAbsolutePath().normalize();
            Home home = new Home(root, Files.createTempDirectory("handback-e2e"));
            Layout layout = PortCheck.freeLayout(30_080);
            Collector spans = Collector.start();
            return new Everything(home, layout, LocalStack.start(home, layout, screen(), spans.settings()), spans);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the launcher writes for a person; Surefire hands it on, and loses what is written past it.
    public static PrintWriter screen() {
        return Handback.commandLine().getOut();
    }
}
