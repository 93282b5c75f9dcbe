package io.handback.local.up;

import java.util.ArrayList;
import java.util.List;

import io.handback.local.Refusal;

/// What has been started so far; closed in the reverse order, each once, whoever asks first.
final class Parts implements AutoCloseable {

    private final List<Part> open = new ArrayList<>();
    private final Progress progress;
    private boolean closing;

    private record Part(String name, AutoCloseable closeable) {}

    Parts(Progress progress) {
        this.progress = progress;
    }

    /// Keeps a part that was just started; when everything is being closed meanwhile, it goes at once.
    <T extends AutoCloseable> T keep(String name, T part) {
        if (!add(new Part(name, part))) {
            close(new Part(name, part));
            throw new Refusal("Stopped while starting.");
        }
        return part;
    }

    private synchronized boolean add(Part part) {
        return !closing && open.add(part);
    }

    synchronized boolean closing() {
        return closing;
    }

    private synchronized List<Part> takeAll() {
        closing = true;
        List<Part> all = List.copyOf(open.reversed());
        open.clear();
        return all;
    }

    @Override
    public void close() {
        takeAll().forEach(this::close);
    }

    private void close(Part part) {
        try {
            part.closeable()
                    .close();
            progress.say("  " + part.name() + " stopped");
        } catch (Exception e) {
            progress.say("  " + part.name() + " did not stop cleanly: " + e.getMessage());
        }
    }
}
