package io.handback.e2e.chaos.traffic;

import java.util.List;

/// A marketer and an approver who bring items from the first draft to the shelf and back: each step is allowed once.
final class LifecycleWriter implements Writer {

    private static final String ITEMS = "/content/v1/items";
    private static final String VERSION = "{\"summary\": \"s\", \"body\": \"b\", \"estimate\": {\"value\": 2, \"reservations\": []}}";

    private final Tenant tenant;
    private final Caller marketer;
    private final Caller approver;
    private Step step = Step.CREATE;
    private String path = "";

    private enum Step {
        CREATE, VERSION, SUBMIT, PUBLISH, RETIRE
    }

    LifecycleWriter(Tenant tenant) {
        this.tenant = tenant;
        this.marketer = tenant.as("lifecycle-marketer", "marketer");
        this.approver = tenant.as("lifecycle-approver", "approver");
    }

    @Override
    public Change next() {
        return switch (step) {
            case CREATE -> create();
            case VERSION -> version();
            case SUBMIT -> move(marketer, "/versions/1/submission", "/versions/1", "submitted", Step.PUBLISH);
            case PUBLISH -> move(approver, "/versions/1/publication", "/versions/1", "published", Step.RETIRE);
            case RETIRE -> move(marketer, "/retirement", "", "retired", Step.CREATE);
        };
    }

    private Change create() {
        String mark = tenant.mark();
        return Change.repeatable(Kind.ITEM, List.of(mark), () -> {
            Caller.Answer answer = marketer.send("POST", ITEMS, "{\"title\": \"" + mark + "\", \"kind\": \"other\"}", "Idempotency-Key",
                    mark);
            path = ITEMS + "/" + answer.body().path("itemId").asText();
            return then(answer, Step.VERSION);
        });
    }

    private Change version() {
        String mark = tenant.mark();
        return Change.repeatable(Kind.STEP, List.of(),
                () -> then(marketer.send("POST", path + "/versions", VERSION, "Idempotency-Key", mark),
                        Step.SUBMIT));
    }

    private Change move(Caller who, String where, String what, String state, Step next) {
        return new Change(Kind.STEP, List.of(), () -> then(who.send("POST", path + where, ""), next), () -> {
            boolean landed = marketer.read(path + what).body().path("state").asText().equals(state);
            step = landed ? next : step;
            return landed;
        });
    }

    private Caller.Answer then(Caller.Answer answer, Step next) {
        step = answer.taken() ? next : step;
        return answer;
    }
}
