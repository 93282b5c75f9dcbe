package io.handback.e2e.chaos.traffic;

import java.io.IOException;
import java.util.List;

/// A marketer and an approver who bring items from the first draft to the shelf and back: each step is allowed once, but for the second
/// submission of what came back. Steps have no keys: a try that was kept back somewhere may be done late, and hand in or send back once
/// more what already was; the steps after it live with that.
final class LifecycleWriter implements Writer {

    private static final String ITEMS = "/content/v1/items";
    private static final String FIRST = "/versions/1";

    private final Tenant tenant;
    private final Caller marketer;
    private final Caller approver;
    private Step step = Step.CREATE;
    private String itemId = "";

    private enum Step {
        CREATE, VERSION, CHANGE, SUBMIT, RETURN, RESUBMIT, PUBLISH, RETIRE
    }

    LifecycleWriter(Tenant tenant) {
        this.tenant = tenant;
        this.marketer = tenant.as("lifecycle-marketer", "marketer");
        this.approver = tenant.as("lifecycle-approver", "approver");
    }

    @Override
    public Change next() throws IOException, InterruptedException {
        return switch (step) {
            case CREATE -> create();
            case VERSION -> version();
            case CHANGE -> change();
            case SUBMIT -> submission("submitted", Step.RETURN);
            case RETURN -> sendingBack();
            case RESUBMIT -> submission("resubmitted", Step.PUBLISH);
            case PUBLISH -> publication();
            case RETIRE -> retirement();
        };
    }

    private Change create() {
        String mark = tenant.mark();
        return Change.repeatable(Kind.ITEM, List.of(mark), () -> {
            Caller.Answer answer = marketer.send("POST", ITEMS, "{\"title\": \"" + mark + "\", \"kind\": \"other\"}", "Idempotency-Key",
                    mark);
            itemId = answer.taken() ? answer.body().path("itemId").asText() : itemId;
            return then(answer, Step.VERSION);
        });
    }

    private Change version() {
        String key = tenant.mark();
        return Change.repeatable(Kind.STEP, List.of(mark("draft")),
                () -> then(marketer.send("POST", path("/versions"), content("s"), "Idempotency-Key", key), Step.CHANGE));
    }

    private Change change() throws IOException, InterruptedException {
        String etag = marketer.read(path(FIRST)).etag();
        String mark = tenant.mark();
        return new Change(Kind.VERSION, List.of(mark),
                () -> then(marketer.send("PUT", path(FIRST), content(mark), "If-Match", etag), Step.SUBMIT),
                () -> landed(marketer.read(path(FIRST)).text().contains(mark), Step.SUBMIT));
    }

    private Change submission(String word, Step next) {
        return new Change(Kind.STEP, List.of(mark(word)), () -> then(marketer.send("POST", path(FIRST + "/submission"), ""), next),
                () -> landed(state(FIRST).equals("submitted"), next));
    }

    private Change sendingBack() {
        String body = "{\"reason\": \"" + tenant.mark() + "\"}";
        return new Change(Kind.STEP, List.of(mark("returned")),
                () -> then(approver.send("POST", path(FIRST + "/return"), body), Step.RESUBMIT),
                () -> landed(state(FIRST).equals("draft"), Step.RESUBMIT));
    }

    private Change publication() {
        return new Change(Kind.STEP, List.of(mark("published")),
                () -> then(approver.send("POST", path(FIRST + "/publication"), ""), Step.RETIRE),
                () -> landed(isPublished(), Step.RETIRE));
    }

    /// What a late try has sent back is handed in again.
    private boolean isPublished() throws IOException, InterruptedException {
        String state = state(FIRST);
        if (state.equals("draft")) {
            marketer.send("POST", path(FIRST + "/submission"), "");
        }
        return state.equals("published");
    }

    private Change retirement() {
        return new Change(Kind.STEP, List.of(mark("retired")), () -> then(marketer.send("POST", path("/retirement"), ""), Step.CREATE),
                () -> landed(state("").equals("retired"), Step.CREATE));
    }

    private String state(String what) throws IOException, InterruptedException {
        return marketer.read(path(what)).body().path("state").asText();
    }

    private boolean landed(boolean there, Step next) {
        step = there ? next : step;
        return there;
    }

    private Caller.Answer then(Caller.Answer answer, Step next) {
        step = answer.taken() ? next : step;
        return answer;
    }

    private String path(String what) {
        return ITEMS + "/" + itemId + what;
    }

    private String mark(String word) {
        return itemId + ":" + word;
    }

    private static String content(String summary) {
        return "{\"summary\": \"" + summary + "\", \"body\": \"b\", \"estimate\": {\"value\": 2, \"reservations\": []}}";
    }
}
