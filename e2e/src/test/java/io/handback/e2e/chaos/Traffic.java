package io.handback.e2e.chaos;

import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.e2e.Api;
import io.handback.local.home.Service;

/// What clients write in a round, and where it must be seen afterwards. A mark is a UUID that names one write.
interface Traffic {

    /// Makes ready what is written about.
    static Traffic to(Service service, List<Tenant> tenants, String title) throws Exception {
        return switch (service) {
            case CONTENT -> new ItemTraffic();
            case FEEDBACK -> new RatingTraffic(Tenant.publish(tenants, title));
            case ENGAGEMENT -> new UsageTraffic(Tenant.publish(tenants, title));
        };
    }

    /// How many writes are in one request.
    int size();

    /// A request that can be repeated: it writes each mark once however often it is sent.
    Callable<Api.Answer> request(Tenant tenant, List<String> marks);

    /// The topics that must have each write; the figures are made from the first.
    List<String> topics();

    /// The mark a record bears.
    String mark(JsonNode record);

    /// How many of the round's writes Handback shows the tenant.
    ///
    /// @param prefix what the round's marks begin with
    int figure(Tenant tenant, String prefix) throws Exception;
}
