package io.handback.e2e.chaos.traffic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What clients sent and what they were promised; in a file before anything is sent, so that it outlives its writer, too.
public final class Ledger implements AutoCloseable {

    private final BufferedWriter file;
    private final AtomicLong attempts = new AtomicLong();
    private final AtomicLong recovered = new AtomicLong();
    private final AtomicLong steps = new AtomicLong();
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    /// Who wrote a mark, and on what.
    public record Entry(String tenant, Kind kind) {}

    /// Begins a ledger.
    public Ledger(Path path) {
        try {
            file = Files.newBufferedWriter(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A change is about to be sent, for the first time or again.
    public void sent(String tenant, Change change) {
        attempts.incrementAndGet();
        change.marks().forEach(mark -> entries.put(mark, new Entry(tenant, change.kind())));
        write("sent", tenant, change);
    }

    /// A service has promised it; a read promises nothing.
    ///
    /// @param again whether the answer to an earlier try had been lost
    public void acknowledged(String tenant, Change change, boolean again) {
        write("acknowledged", tenant, change);
        if (change.kind() == Kind.READ) {
            return;
        }
        acknowledged.addAll(change.marks());
        recovered.addAndGet(again ? 1 : 0);
        steps.incrementAndGet();
    }

    private synchronized void write(String what, String tenant, Change change) {
        try {
            file.write(what + " " + tenant + " " + change.kind() + " " + String.join(" ", change.marks()) + "\n");
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Requests sent, reads and repeated ones included.
    public long attempts() {
        return attempts.get();
    }

    /// Changes that were promised at last although an earlier answer had been lost.
    public long recovered() {
        return recovered.get();
    }

    /// Changes that were promised.
    public long promised() {
        return steps.get();
    }

    /// Marks of changes that were promised.
    public Set<String> acknowledged(Kind kind) {
        return marks(entry -> entry.kind() == kind).filter(acknowledged::contains).collect(Collectors.toSet());
    }

    private Stream<String> marks(Predicate<Entry> wanted) {
        return entries.entrySet().stream().filter(one -> wanted.test(one.getValue())).map(Map.Entry::getKey);
    }

    /// How many marks were promised, of all kinds.
    public int acknowledged() {
        return acknowledged.size();
    }

    /// Marks that were sent and never promised: there once or not at all, both are right.
    public long unknown() {
        return entries.size() - (long) acknowledged.size();
    }

    /// Marks of a kind that an organisation sent, promised or not.
    public Set<String> sent(String tenant, Kind kind) {
        Entry wanted = new Entry(tenant, kind);
        return marks(wanted::equals).collect(Collectors.toSet());
    }

    /// All marks that anybody sent.
    public Set<String> sent() {
        return Set.copyOf(entries.keySet());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
