package io.handback.feedback.answer;

/// Why an answer is refused.
sealed interface AnswerProblem {

    /// Something was declined without saying why.
    record Unexplained() implements AnswerProblem {}
}
