package io.handback.feedback.feed;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.handback.kit.security.Callers;
import io.smallrye.mutiny.Uni;

/// Looks up where a stream is to begin, while the request can still be refused.
class StreamStartFilter {

    private final Callers callers;
    private final FeedPages pages;
    private final StreamStart start;

    StreamStartFilter(Callers callers, FeedPages pages, StreamStart start) {
        this.callers = callers;
        this.pages = pages;
        this.start = start;
    }

    @KeptPosition
    @ServerRequestFilter
    public Uni<Void> lookUp(ContainerRequestContext request) {
        String lastId = request.getHeaderString(HttpHeaders.LAST_EVENT_ID_HEADER);
        return pages.resolve(callers.current().tenant(), lastId, FeedPages.Start.END)
                .invoke(start::set)
                .replaceWithVoid();
    }
}
