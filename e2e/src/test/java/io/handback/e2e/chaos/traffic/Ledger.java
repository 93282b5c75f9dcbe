package io.handback.e2e.chaos.traffic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import io.handback.local.home.Service;

/// What clients send and what they are promised: a line in a file before anything is sent, so that it outlives its writer, too. Whoever
/// counts reads the file.
public final class Ledger implements AutoCloseable {

    private final Path path;
    private final BufferedWriter file;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Service, AtomicLong> promised = new EnumMap<>(Service.class);

    /// Begins a ledger.
    public Ledger(Path path) {
        this.path = path;
        for (Service service : Service.values()) {
            promised.put(service, new AtomicLong());
        }
        try {
            file = Files.newBufferedWriter(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Notes what a client is about to do; the number it has from now on.
    public long begin(String tenant, Change change) {
        long number = numbers.incrementAndGet();
        String marks = change.marks().isEmpty() ? "" : " " + String.join(" ", change.marks());
        write(Written.CHANGE + " " + number + " " + tenant + " " + change.kind() + marks);
        return number;
    }

    /// It is about to be sent, for the first time or again.
    public void sent(long number) {
        write(Written.SENT + " " + number);
    }

    /// A service has promised it.
    ///
    /// @param recovered whether the answer to an earlier try had been lost
    public void promised(long number, Kind kind, boolean recovered) {
        write((recovered ? Written.RECOVERED : Written.PROMISED) + " " + number);
        Service service = kind.service();
        if (service != null) {
            of(service).incrementAndGet();
        }
    }

    private synchronized void write(String line) {
        try {
            file.write(line + "\n");
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Changes that were promised so far.
    public long promised() {
        return promised.values().stream().mapToLong(AtomicLong::get).sum();
    }

    /// Changes that a service has promised so far.
    public long promised(Service service) {
        return of(service).get();
    }

    private AtomicLong of(Service service) {
        return Objects.requireNonNull(promised.get(service));
    }

    /// What the file says.
    public Written read() throws IOException {
        return Written.in(path);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
