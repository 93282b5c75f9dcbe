package io.handback.e2e.chaos.traffic;

import java.util.List;

/// A rep who changes the rating of one item again and again, and withdraws it now and then. With a key: without one, a first try that
/// the network kept back would be done after a later change.
final class RatingWriter implements Writer {

    private static final int STARS = 5;
    private static final int WITHDRAWN_EVERY = 7;

    private final Tenant tenant;
    private final Caller rep;
    private final String path;
    private final boolean withdraws;
    private int number;
    private String last = "";

    /// @param withdraws false: the rating stands all the time, so that it can be answered
    RatingWriter(Tenant tenant, String subject, String itemId, boolean withdraws) {
        this.tenant = tenant;
        this.rep = tenant.as(subject, "rep");
        this.path = "/feedback/v1/content/" + itemId + "/versions/1/rating";
        this.withdraws = withdraws;
    }

    @Override
    public Change next() {
        number++;
        return withdraws && number % WITHDRAWN_EVERY == 0 ? withdrawal() : rating();
    }

    private Change rating() {
        String mark = tenant.mark();
        last = mark;
        String body = "{\"stars\": %d, \"comment\": \"%s\", \"deal\": {\"industry\": \"%s\"}}".formatted(1 + number % STARS, mark, mark);
        return Change.repeatable(Kind.RATING, List.of(mark), () -> rep.send("PUT", path, body, "Idempotency-Key", mark));
    }

    private Change withdrawal() {
        return new Change(Kind.WITHDRAWAL, List.of(Kind.withdrawalOf(last)), () -> rep.send("DELETE", path, ""),
                () -> rep.get(path).status() == 404);
    }
}
