package io.handback.e2e.chaos.traffic;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// One of several marketers who add versions to the same item at the same time; when it has many, one of them begins another.
final class VersionWriter implements Writer {

    private static final String ITEMS = "/content/v1/items";
    private static final int MANY = 25;

    private final Tenant tenant;
    private final Caller marketer;
    private final AtomicReference<String> shared;
    private int added;

    /// @param shared the item's path; all of them have the same reference
    /// @param leads whether this one begins the next item
    VersionWriter(Tenant tenant, String subject, AtomicReference<String> shared, boolean leads) {
        this.tenant = tenant;
        this.marketer = tenant.as(subject, "marketer");
        this.shared = shared;
        this.added = leads ? 0 : Integer.MIN_VALUE;
    }

    @Override
    public Change next() {
        return added++ >= MANY ? another() : version();
    }

    private Change version() {
        String mark = tenant.mark();
        String body = "{\"summary\": \"" + mark
                + "\", \"link\": \"https://files.example.com/x\", \"estimate\": {\"value\": 3, \"reservations\": []}}";
        String path = shared.get() + "/versions";
        return Change.repeatable(Kind.VERSION, List.of(mark), () -> marketer.send("POST", path, body, "Idempotency-Key", mark));
    }

    private Change another() {
        String mark = tenant.mark();
        return Change.repeatable(Kind.ITEM, List.of(mark), () -> {
            // its versions repeat the title in each state: only the first state is looked for
            Caller.Answer answer = marketer.send("POST", ITEMS, "{\"title\": \"" + mark + "\", \"kind\": \"other\"}", "Idempotency-Key",
                    mark);
            if (answer.taken()) {
                shared.set(ITEMS + "/" + answer.body().path("itemId").asText());
                added = 0;
            }
            return answer;
        });
    }
}
