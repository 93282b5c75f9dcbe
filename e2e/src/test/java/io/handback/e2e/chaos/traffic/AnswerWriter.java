package io.handback.e2e.chaos.traffic;

import java.util.List;

/// A marketer who answers a rating again and again, while others answer it too and its rep changes it.
final class AnswerWriter implements Writer {

    private final Tenant tenant;
    private final Caller marketer;
    private final String path;

    AnswerWriter(Tenant tenant, String subject, String feedbackId) {
        this.tenant = tenant;
        this.marketer = tenant.as(subject, "marketer");
        this.path = "/feedback/v1/feedback/" + feedbackId + "/answer";
    }

    @Override
    public Change next() {
        String mark = tenant.mark();
        String body = "{\"state\": \"planned\", \"text\": \"" + mark + "\"}";
        return Change.repeatable(Kind.ANSWER, List.of(mark), () -> marketer.send("PUT", path, body, "Idempotency-Key", mark));
    }
}
