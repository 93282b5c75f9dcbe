package io.handback.feedback.feed;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

/// Where the stream of the request at hand begins.
@RequestScoped
class StreamStart {

    private FeedPages.@Nullable Place place;

    void set(FeedPages.Place found) {
        place = found;
    }

    FeedPages.Place place() {
        if (place == null) {
            throw new IllegalStateException("the start of a stream was not looked up: annotate its method with @KeptPosition");
        }
        return place;
    }
}
