package io.handback.feedback.feed;

import io.handback.kit.log.LogPosition;
import io.handback.kit.log.LogReader;
import io.handback.kit.web.problem.Problem;
import io.handback.kit.web.problem.Problems;
import io.handback.kit.web.problem.Refused;
import io.quarkiverse.resteasy.problem.HttpProblem;

/// Refuses positions that cannot be resumed from.
final class FeedProblems {

    private FeedProblems() {}

    /// The place of an id that is still kept.
    static FeedPages.Place requireKept(LogReader.Bounds bounds, String id) {
        LogPosition.Id parsed = LogPosition.parse(id)
                .orElseThrow(() -> Refused.with(400, "bad-position", "Send back the id of an event exactly as it came."));
        return bounds.resolve(parsed)
                .map(position -> new FeedPages.Place(bounds.epoch(), position))
                .orElseThrow(() -> gone(bounds.oldest()));
    }

    private static HttpProblem gone(String oldest) {
        var problem = new Problem(410, "position-gone",
                "What followed this position is no longer kept, or the store was replaced: begin again at 'oldest'.");
        return HttpProblem.builder(Problems.http(problem)).with("oldest", oldest).build();
    }
}
