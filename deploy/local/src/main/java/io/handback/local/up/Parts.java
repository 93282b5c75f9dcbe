package io.handback.local.up;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.handback.local.Refusal;

/// What has been started so far; closed stage by stage, each part once, whoever asks first.
final class Parts implements AutoCloseable {

    private final Map<Stage, Map<String, AutoCloseable>> open = new EnumMap<>(Stage.class);
    private final Progress progress;
    private boolean closing;

    /// The order of stopping: nobody is stopped while somebody else still needs it.
    enum Stage {
        GATEWAY, SERVICES, ISSUER, KAFKA, POSTGRES
    }

    Parts(Progress progress) {
        this.progress = progress;
    }

    /// Keeps a part that was just started; when everything is being closed meanwhile, it goes at once.
    <T extends AutoCloseable> T keep(Stage stage, String name, T part) {
        if (!add(stage, name, part)) {
            close(name, part);
            throw new Refusal("Stopped while starting.");
        }
        return part;
    }

    private synchronized boolean add(Stage stage, String name, AutoCloseable part) {
        if (!closing) {
            open.computeIfAbsent(stage, _ -> new LinkedHashMap<>()).put(name, part);
        }
        return !closing;
    }

    synchronized boolean closing() {
        return closing;
    }

    private synchronized List<Map<String, AutoCloseable>> takeAll() {
        closing = true;
        List<Map<String, AutoCloseable>> stages = List.copyOf(open.values());
        open.clear();
        return stages;
    }

    @Override
    public void close() {
        takeAll().forEach(this::closeStage);
    }

    private void closeStage(Map<String, AutoCloseable> stage) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            stage.forEach((name, part) -> threads.execute(() -> close(name, part)));
        }
    }

    private void close(String name, AutoCloseable part) {
        try {
            part.close();
            progress.say("  " + name + " stopped");
        } catch (Exception e) {
            progress.say("  " + name + " did not stop cleanly: " + e.getMessage());
        }
    }
}
