package io.handback.e2e.chaos.traffic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a ledger's file says. A line each: a change with its number, tenant, kind and marks; that it is sent; that it was promised, at once
/// or after an answer had been lost.
public final class Written {

    static final String CHANGE = "change";
    static final String SENT = "sent";
    static final String PROMISED = "promised";
    static final String RECOVERED = "recovered";

    private final Map<String, Entry> changes = new HashMap<>();
    private final Set<String> promised = new HashSet<>();
    private final Set<String> marks = new HashSet<>();
    private long attempts;
    private long recovered;

    private record Entry(String tenant, Kind kind, List<String> marks) {}

    private Written() {}

    /// Reads a ledger's file.
    static Written in(Path file) throws IOException {
        Written written = new Written();
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(line -> line.split(" ", -1)).forEach(written::read);
        }
        return written;
    }

    private void read(String[] words) {
        switch (words[0]) {
            case CHANGE -> change(words[1], new Entry(words[2], Kind.valueOf(words[3]), List.of(words).subList(4, words.length)));
            case SENT -> attempts++;
            case PROMISED -> promised.add(words[1]);
            case RECOVERED -> recovered(words[1]);
            default -> throw new IllegalStateException("no line of a ledger: " + String.join(" ", words));
        }
    }

    private void change(String number, Entry entry) {
        changes.put(number, entry);
        marks.addAll(entry.marks());
    }

    private void recovered(String number) {
        promised.add(number);
        recovered += isChange(number) ? 1 : 0;
    }

    private boolean isChange(String number) {
        Entry entry = changes.get(number);
        return entry != null && entry.kind().isChange();
    }

    /// Requests, reads and repeated ones included.
    public long attempts() {
        return attempts;
    }

    /// Changes that were promised.
    public long acked() {
        return promised.stream().filter(this::isChange).count();
    }

    /// Changes that were never promised: there once or not at all, both are right.
    public long unknown() {
        return changes.keySet().stream().filter(this::isChange).filter(number -> !promised.contains(number)).count();
    }

    /// Changes that were promised at last although the answer to an earlier try had been lost.
    public long recovered() {
        return recovered;
    }

    /// Marks of promised changes of a kind.
    public Set<String> promised(Kind kind) {
        return changes.entrySet()
                .stream()
                .filter(one -> one.getValue().kind() == kind && promised.contains(one.getKey()))
                .flatMap(one -> one.getValue().marks().stream())
                .collect(Collectors.toSet());
    }

    /// Marks of a kind that an organisation sent, promised or not.
    public Set<String> sent(String tenant, Kind kind) {
        return marks(entry -> entry.kind() == kind && entry.tenant().equals(tenant));
    }

    /// All marks that anybody sent.
    public Set<String> sent() {
        return Set.copyOf(marks);
    }

    private Set<String> marks(Predicate<Entry> wanted) {
        return changes.values().stream().filter(wanted).flatMap(entry -> entry.marks().stream()).collect(Collectors.toSet());
    }
}
