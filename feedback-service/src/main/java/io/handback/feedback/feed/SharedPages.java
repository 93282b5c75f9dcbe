package io.handback.feedback.feed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.handback.kit.log.LogPosition;
import io.handback.kit.log.LogRow;
import io.handback.kit.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/// Pages that many streams of a tenant come to at the same time: read once for all of them. What lies behind a settled place only
/// grows, so a page that was read a moment ago is never wrong, at most short.
@ApplicationScoped
class SharedPages {

    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Map<Place, Uni<List<LogRow>>> pages = new ConcurrentHashMap<>();
    private final Reader reader;
    private final Timer timer;

    private record Place(TenantId tenant, LogPosition position) {}

    /// Reads a page from the log.
    @FunctionalInterface
    interface Reader {
        Uni<List<LogRow>> after(TenantId tenant, LogPosition position);
    }

    /// Does something later.
    @FunctionalInterface
    interface Timer {
        void after(Duration time, Runnable work);
    }

    @Inject
    SharedPages(FeedPages pages, FeedConfig config, Vertx vertx) {
        this((tenant, position) -> pages.after(tenant, position, config.page()),
                (time, work) -> vertx.setTimer(time.toMillis(), _ -> work.run()));
    }

    SharedPages(Reader reader, Timer timer) {
        this.reader = reader;
        this.timer = timer;
    }

    /// A page behind a place; an empty one is never handed to who asks later.
    Uni<List<LogRow>> after(TenantId tenant, LogPosition position) {
        return pages.computeIfAbsent(new Place(tenant, position), this::read);
    }

    /// How many pages are kept just now.
    int kept() {
        return pages.size();
    }

    private Uni<List<LogRow>> read(Place place) {
        return reader.after(place.tenant(), place.position())
                .invoke(rows -> keep(place, rows))
                .onFailure().invoke(() -> pages.remove(place))
                .memoize().indefinitely();
    }

    private void keep(Place place, List<LogRow> rows) {
        if (rows.isEmpty()) {
            pages.remove(place);
        } else {
            timer.after(KEPT, () -> pages.remove(place));
        }
    }
}
