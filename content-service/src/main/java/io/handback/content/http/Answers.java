package io.handback.content.http;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;

import io.handback.kit.idempotency.Once;
import io.handback.kit.web.ETags;

/// Answers with their headers. Whatever a header says stands in the body too.
public final class Answers {

    private Answers() {}

    /// 200 with the revision as ETag.
    public static <T> RestResponse<T> tagged(T view, long revision) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(revision))
                .build();
    }

    /// 201 with the place of what was made; says so when it was made by an earlier request of the same key.
    public static <T> RestResponse<T> created(Once<T> once, String location, long revision) {
        var answer = RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, once.value())
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.ETAG, ETags.of(revision));
        return once.mark(answer).build();
    }
}
