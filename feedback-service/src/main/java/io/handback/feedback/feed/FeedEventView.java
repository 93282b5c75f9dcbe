package io.handback.feedback.feed;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonRawValue;

import io.handback.kit.log.LogRow;

/// One event of the feed.
///
/// @param id the place to go on from
/// @param data the event's payload as its schema describes it
record FeedEventView(
        @Schema(examples = "3f2a91c04d7e.7714.902") String id,
        @Schema(examples = "feedback.given.v1") String type,
        Instant occurredAt,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String data) {

    static FeedEventView of(String epoch, LogRow row) {
        return new FeedEventView(row.at().id(epoch), row.type(), row.occurredAt(), row.payload());
    }
}
