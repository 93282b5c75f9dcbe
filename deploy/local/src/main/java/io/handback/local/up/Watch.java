package io.handback.local.up;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.handback.local.home.Home;

/// Reports a process that dies, in one line; restarts nothing.
final class Watch {

    private final Home home;
    private final Progress progress;
    private final Parts parts;
    private final List<Watched> watched = new CopyOnWriteArrayList<>();

    private record Watched(String name, ProcessHandle process, Path log) {}

    Watch(Home home, Progress progress, Parts parts) {
        this.home = home;
        this.progress = progress;
        this.parts = parts;
    }

    void over(String name, ProcessHandle process, Path log) {
        watched.add(new Watched(name, process, log));
    }

    /// From now on a death is reported; before, starting itself notices.
    void begin() {
        watched.forEach(one -> Thread.ofVirtual()
                .start(() -> report(one)));
    }

    private void report(Watched one) {
        one.process()
                .onExit()
                .join();
        if (!parts.closing()) {
            progress.say(one.name() + " has ended; its log is " + home.path()
                    .relativize(one.log()) + " in " + home.path() + ". Nothing is restarted: stop with Ctrl-C and start again.");
        }
    }
}
