package io.handback.kit.idempotency;

import org.jboss.resteasy.reactive.RestResponse;

/// An answer, and whether it was given before (then nothing was done now).
public record Once<T>(T value, boolean replayed) {

    /// The header that marks an answer given before.
    public static final String REPLAYED = "Idempotency-Replayed";

    /// Says it with status 200.
    public RestResponse<T> ok() {
        return mark(RestResponse.ResponseBuilder.ok(value)).build();
    }

    /// The answer, marked if it was given before.
    public <R> RestResponse.ResponseBuilder<R> mark(RestResponse.ResponseBuilder<R> answer) {
        return replayed ? answer.header(REPLAYED, "true") : answer;
    }
}
