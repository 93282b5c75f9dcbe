package io.handback.e2e.chaos.check;

import java.util.List;

import io.handback.local.home.Service;

/// A consumer that must be there, whatever the stores say of it.
///
/// Source: `mp.messaging.incoming.*` in each service's `application.properties`, and `UsageAggregator.GROUP` of engagement-service, which
/// reads its topic without a channel. `ExpectedConsumerTest` compares the list with both and with the catalogue of topics.
///
/// @param name its group, which is its name in the store
record ExpectedConsumer(Service service, String name, String topic) {

    static final List<ExpectedConsumer> ALL = List.of(
            new ExpectedConsumer(Service.CONTENT, "handback.content.people", "handback.people.v1"),
            new ExpectedConsumer(Service.FEEDBACK, "handback.feedback.content", "handback.content.v1"),
            new ExpectedConsumer(Service.FEEDBACK, "handback.feedback.people", "handback.people.v1"),
            new ExpectedConsumer(Service.FEEDBACK, "handback.feedback.deals", "handback.deals.v1"),
            new ExpectedConsumer(Service.FEEDBACK, "handback.feedback.settings", "handback.settings.v1"),
            new ExpectedConsumer(Service.ENGAGEMENT, "handback.engagement.content", "handback.content.v1"),
            new ExpectedConsumer(Service.ENGAGEMENT, "handback.engagement.settings", "handback.settings.v1"),
            new ExpectedConsumer(Service.ENGAGEMENT, "handback.engagement.feedback", "handback.feedback.v1"),
            new ExpectedConsumer(Service.ENGAGEMENT, "handback.engagement.usage", Evidence.USAGE));

    /// What it remembers to have taken in: tenant and event. The raw usage events are their own inbox.
    String taken() {
        return topic.equals(Evidence.USAGE)
                ? "select tenant || ' ' || event_id from usage_event"
                : "select tenant || ' ' || event_id from inbox where consumer = '" + name + "'";
    }
}
