package io.handback.engagement.figures.table;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Where an item stands in a ranking: by rank, then by text, then by id, so that every ranking is total.
record Place(double rank, String text, UUID itemId) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparingDouble(Place::rank)
            .thenComparing(Place::text)
            .thenComparing(Place::itemId);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /// As a cursor keeps it.
    List<String> parts() {
        String safe = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return List.of(Double.toString(rank), safe, itemId.toString());
    }

    static Place of(List<String> parts) {
        String text = new String(Base64.getUrlDecoder().decode(parts.get(1)), StandardCharsets.UTF_8);
        return new Place(Double.parseDouble(parts.getFirst()), text, UUID.fromString(parts.getLast()));
    }
}
