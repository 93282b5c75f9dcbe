package io.handback.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// The items of the demo, and which of them tell a story whose figures nothing else may change.
final class Pieces {

    static final String GEM = "price-comparison";
    static final String DARLING = "vision-2030";
    static final String RESIDENCY = "data-residency";
    static final String PRICING = "pricing-sheet";
    static final String CHECKLIST = "migration-checklist";

    private static final Set<String> STORIES = Set.of(GEM, DARLING, RESIDENCY, PRICING, CHECKLIST, "security-faq", "roi-calculator",
            "chemicals-deck", "corporate-overview");

    private Pieces() {}

    /// All of them, always in the same order.
    static List<Piece> all() {
        try (InputStream file = Pieces.class.getResourceAsStream("items.txt")) {
            if (file == null) {
                throw new IllegalStateException("items.txt is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Piece::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Those that reps use and that tell no story: what goes on in the tenant while one looks.
    static List<Piece> lively() {
        return all().stream().filter(piece -> piece.sales().users() > 0 && !STORIES.contains(piece.id())).toList();
    }

    /// How long ago the version before the current one was published, in days; 0 when there is none.
    static int firstVersion(Piece piece) {
        return switch (piece.id()) {
            case RESIDENCY -> 210;
            case PRICING -> 330;
            default -> 0;
        };
    }

    /// The number of the current version.
    static int current(Piece piece) {
        return firstVersion(piece) == 0 ? 1 : 2;
    }
}
