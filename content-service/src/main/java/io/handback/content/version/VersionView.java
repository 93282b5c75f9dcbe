package io.handback.content.version;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.handback.content.access.Sight;
import io.handback.content.catalogue.Cost;
import io.handback.content.catalogue.Estimate;
import io.handback.content.catalogue.Version;
import io.handback.content.catalogue.VersionLife;

/// A version as clients see it; reps see no estimate, lists leave the body out. `revision` is also its ETag.
@Schema(name = "Version", examples = VersionView.EXAMPLE)
record VersionView(int version, String state, String summary, @Nullable String body, @Nullable String link, @Nullable Cost cost,
        @Nullable Estimate estimate, UUID author, Instant createdAt, @Nullable Publication publication, @Nullable String returnedBecause,
        long revision) {

    static final String EXAMPLE = """
            {"version": 1, "state": "published", "summary": "Prices side by side, on one page.",
             "link": "https://files.example.com/price-comparison.pdf", "cost": {"amount": "1200.00", "currency": "EUR"},
             "estimate": {"value": 2, "reservations": ["too-simple"]}, "author": "0198c5a2-1111-7c33-9a51-3f2b6f0d1e55",
             "createdAt": "2026-01-31T12:00:00Z",
             "publication": {"publishedAt": "2026-02-01T09:30:00Z", "publishedBy": "0198c5a2-2222-7c33-9a51-3f2b6f0d1e55"},
             "revision": 4}""";

    /// When it was published and by whom.
    record Publication(Instant publishedAt, UUID publishedBy) {

        static @Nullable Publication of(VersionLife life) {
            return switch (life) {
                case VersionLife.Published(UUID by, Instant at) -> new Publication(at, by);
                case VersionLife.Superseded(UUID by, Instant at) -> new Publication(at, by);
                case VersionLife.Draft _ -> null;
                case VersionLife.Submitted _ -> null;
            };
        }
    }

    static VersionView of(Version version, @Nullable String body, Sight sight) {
        VersionLife life = version.life();
        boolean all = sight == Sight.EVERYTHING;
        return new VersionView(version.number(), life.state(), version.summary(), body, version.link(), version.cost(),
                all ? version.estimate() : null, version.author(), version.createdAt(), Publication.of(life), all ? because(life) : null,
                version.revision());
    }

    private static @Nullable String because(VersionLife life) {
        return switch (life) {
            case VersionLife.Draft draft -> draft.returnedBecause();
            case VersionLife.Submitted _ -> null;
            case VersionLife.Published _ -> null;
            case VersionLife.Superseded _ -> null;
        };
    }

    static VersionView of(Version version, @Nullable String body) {
        return of(version, body, Sight.EVERYTHING);
    }
}
