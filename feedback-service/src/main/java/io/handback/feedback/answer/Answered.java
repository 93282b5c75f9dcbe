package io.handback.feedback.answer;

/// What became of an answer that was sent; kept with the idempotency key, so that a repetition hears the same.
///
/// @param first whether nothing was answered before
record Answered(boolean first, AnswerView answer) {}
