package io.handback.e2e.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

import io.handback.e2e.Running;
import io.handback.local.doctor.BrowserSearch;

/// Gives a test [Windows] of one installed browser; without a browser the test is skipped, in CI it fails.
public final class InBrowser implements ExecutionCondition, ParameterResolver, TestExecutionExceptionHandler, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(InBrowser.class);
    private static final String FIX = "install Chromium or Chrome (Debian: apt-get install chromium), or name a program in HANDBACK_BROWSER.";
    private static final String SKIPPED = "Browser tests were skipped, for there is no browser: " + FIX;
    /// Read by the script `handback`, which prints it last.
    private static final Path NOTE = Path.of("target/browser-tests-skipped.txt");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (BrowserSearch.ofEnvironment().find().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a browser");
        }
        if ("true".equals(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("without a browser it fails");
        }
        leaveNote();
        return ConditionEvaluationResult.disabled(SKIPPED);
    }

    private static void leaveNote() {
        try {
            Files.writeString(NOTE, SKIPPED + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Windows.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).computeIfAbsent(Windows.class, _ -> open(context), Windows.class);
    }

    private static Windows open(ExtensionContext context) {
        OpenBrowser browser = context.getRoot().getStore(NAMESPACE).computeIfAbsent(OpenBrowser.class, _ -> launch(), OpenBrowser.class);
        String test = context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName();
        return new Windows(browser, Running.everything(context).layout().gateway(), test);
    }

    private static OpenBrowser launch() {
        return OpenBrowser.launch(BrowserSearch.ofEnvironment()
                .find()
                .orElseThrow(() -> new AssertionError("Browser tests cannot run, for there is no browser: " + FIX)));
    }

    /// A failure names the pictures of what the browser showed.
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        String pictures = windows(context).map(Windows::keepPictures).orElse("");
        if (pictures.isEmpty()) {
            throw failure;
        }
        throw new AssertionError(failure.getMessage() + pictures, failure);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        windows(context).ifPresent(windows -> windows.close(context.getExecutionException().isPresent()));
    }

    private static Optional<Windows> windows(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(NAMESPACE).get(Windows.class, Windows.class));
    }
}
