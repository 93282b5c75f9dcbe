package io.handback.feedback.answer;

import io.handback.kit.web.problem.Problem;
import io.handback.kit.web.problem.Problems;
import io.handback.kit.web.problem.Refused;

/// Says each refusal in HTTP.
final class AnswerProblems {

    private AnswerProblems() {}

    static Refused refused(AnswerProblem problem) {
        return new Refused(problem(problem));
    }

    private static Problem problem(AnswerProblem problem) {
        return switch (problem) {
            case AnswerProblem.Unexplained() -> Problems.invalid("text", "Say why it is declined: whoever gave the feedback reads it.");
        };
    }
}
