package io.handback.e2e.chaos.traffic;

import java.io.IOException;
import java.util.List;

/// A marketer who creates an item and renames it a few times, then begins another.
final class ItemWriter implements Writer {

    private static final String ITEMS = "/content/v1/items";
    private static final int NAMES = 6;

    private final Tenant tenant;
    private final Caller marketer;
    private String itemId = "";
    private int names = NAMES;

    ItemWriter(Tenant tenant, String subject) {
        this.tenant = tenant;
        this.marketer = tenant.as(subject, "marketer");
    }

    @Override
    public Change next() throws IOException, InterruptedException {
        return names++ < NAMES ? renaming() : creation();
    }

    private Change creation() {
        String mark = tenant.mark();
        return Change.repeatable(Kind.ITEM, List.of(mark), () -> {
            Caller.Answer answer = marketer.send("POST", ITEMS, item(mark), "Idempotency-Key", mark);
            if (answer.taken()) {
                itemId = answer.body().path("itemId").asText();
                names = 1;
            }
            return answer;
        });
    }

    private Change renaming() throws IOException, InterruptedException {
        String path = ITEMS + "/" + itemId;
        String etag = marketer.read(path).etag();
        String mark = tenant.mark();
        return new Change(Kind.ITEM, List.of(mark), () -> marketer.send("PUT", path, item(mark), "If-Match", etag),
                () -> marketer.read(path).text().contains(mark));
    }

    private static String item(String title) {
        return "{\"title\": \"" + title + "\", \"kind\": \"other\"}";
    }
}
