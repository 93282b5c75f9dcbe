package io.handback.feedback.answer;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An answer as everybody sees it: marketing answers, not a person of it.
///
/// @param revision of the answer, one higher with each change; counted apart from the rating's
@Schema(examples = """
        {"state": "planned", "text": "Version 3 will have the prices of all three.", "answeredAt": "2026-11-04T08:00:00Z",
         "revision": 1}""")
public record AnswerView(AnswerState state, @Nullable String text, Instant answeredAt, long revision) {}
