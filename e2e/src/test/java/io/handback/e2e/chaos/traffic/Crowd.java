package io.handback.e2e.chaos.traffic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Who writes in an organisation: each kind of request that users and other systems send, some of them several at once on the same thing.
/// What operators do (publish all state again, apply a dead letter again) is not among it: there must be no dead letter here, and state
/// that is published again bears the marks of changes that were made once.
public final class Crowd {

    private static final int RATERS = 3;
    private static final int TOGETHER = 2;

    private final Tenant tenant;
    private final String itemId;

    /// @param itemId the published item that is rated and used
    public Crowd(Tenant tenant, String itemId) {
        this.tenant = tenant;
        this.itemId = itemId;
    }

    /// Sends everybody to work.
    public void start(Clients clients) throws IOException, InterruptedException {
        for (Writer writer : writers()) {
            clients.start(tenant, writer);
        }
    }

    private List<Writer> writers() throws IOException, InterruptedException {
        List<Writer> writers = new ArrayList<>(List.of(new ItemWriter(tenant, "item-marketer"), new LifecycleWriter(tenant),
                new UsageWriter(tenant, "user-1", itemId), new UsageWriter(tenant, "user-2", itemId), new CrmWriter(tenant, "crm"),
                new SettingsWriter(tenant), new Reader(tenant, itemId), new RatingWriter(tenant, "steady", itemId, false)));
        String feedbackId = standing();
        AtomicReference<String> shared = new AtomicReference<>(item());
        BulkWriter bulk = new BulkWriter(tenant, itemId);
        bulk.introduce();
        writers.add(bulk);
        for (int number = 0; number < RATERS; number++) {
            writers.add(new RatingWriter(tenant, "rater-" + number, itemId, true));
        }
        for (int number = 0; number < TOGETHER; number++) {
            writers.add(new AnswerWriter(tenant, "answering-" + number, feedbackId));
            writers.add(new VersionWriter(tenant, "extending-" + number, shared, number == 0));
        }
        return writers;
    }

    /// The id of the steady rep's rating, given here for the first time.
    private String standing() throws IOException, InterruptedException {
        Caller steady = tenant.as("steady", "rep");
        String path = "/feedback/v1/content/" + itemId;
        steady.send("PUT", path + "/versions/1/rating", "{\"stars\": 3}");
        return tenant.as("marketer").get(path + "/ratings").body().at("/items/0/feedbackId").asText();
    }

    private String item() throws IOException, InterruptedException {
        Caller.Answer answer = tenant.as("extending-0", "marketer").send("POST", "/content/v1/items",
                "{\"title\": \"extended\", \"kind\": \"other\"}");
        return "/content/v1/items/" + answer.body().path("itemId").asText();
    }
}
