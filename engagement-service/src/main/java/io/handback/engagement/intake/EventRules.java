package io.handback.engagement.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.handback.contracts.UsageAction;
import io.handback.contracts.UsageActions;
import io.handback.engagement.usage.UsageRecorded.Circumstances;
import io.handback.engagement.usage.UsageRecorded.What;
import io.handback.kit.identity.Identity;
import io.handback.kit.security.Caller;
import io.handback.kit.security.Role;

/// Reads one event and says whether this caller may report it now.
final class EventRules {

    static final Duration AHEAD = Duration.ofMinutes(5);
    static final Duration WINDOW = Duration.ofDays(30);
    static final Duration LONG_WINDOW = Duration.ofDays(400);

    private final UsageActions actions;
    private final boolean integration;
    private final boolean trusted;
    private final boolean actsForOne;
    private final Instant now;

    EventRules(UsageActions actions, Caller caller, Instant now) {
        this.actions = actions;
        this.integration = caller.is(Role.INTEGRATION);
        this.trusted = integration || caller.is(Role.ADMIN);
        this.actsForOne = !integration || caller.actingFor() != null;
        this.now = now;
    }

    ReadEvent read(int index, RawObject object) {
        var fields = new EventFields(object);
        String name = fields.text("action", 60);
        UsageAction action = name == null ? null : actions.find(name);
        UUID id = fields.uuid("id");
        Instant occurredAt = fields.time("occurredAt");
        fields.require("id", id);
        fields.require("action", name);
        fields.require("occurredAt", occurredAt);
        return action == null && name != null
                ? new RefusedEvent(index, RefusedEvent.UNKNOWN_ACTION, "action: give one of the closed list in the interface description")
                : read(index, fields, id, action, occurredAt);
    }

    private ReadEvent read(int index, EventFields fields, @Nullable UUID id, @Nullable UsageAction action, @Nullable Instant occurredAt) {
        var what = new What(fields.uuid("itemId"), fields.whole("version", 1, 1_000_000));
        Identity person = person(fields);
        String visitor = fields.text("visitorId", 100);
        var circumstances = new Circumstances(fields.uuid("dealId"), fields.text("stage", 60), fields.text("channel", 60),
                fields.whole("page", 1, 100_000), fields.whole("seconds", 0, 86_400), fields.text("term", 200));
        var attributes = fields.texts("attributes");
        if (action != null) {
            check(fields, action, what, person, circumstances);
        }
        fields.nothingElse();
        if (!fields.fine() || id == null || action == null || occurredAt == null) {
            return new RefusedEvent(index, RefusedEvent.INVALID, fields.complaints());
        }
        return timely(new ReportedEvent(index, id, action, what, person, visitor, circumstances, attributes, occurredAt));
    }

    private @Nullable Identity person(EventFields fields) {
        EventFields person = fields.inner("person");
        if (person == null) {
            return null;
        }
        if (!integration) {
            fields.wrong("person", "only the role integration names a person: leave it out");
            return null;
        }
        String source = person.text("source", 40);
        String id = person.text("id", 200);
        person.require("source", source);
        person.require("id", id);
        person.nothingElse();
        return source == null || id == null ? null : new Identity(source, id);
    }

    private void check(EventFields fields, UsageAction action, What what, @Nullable Identity person, Circumstances circumstances) {
        boolean search = action.kind() == UsageAction.Kind.SEARCH;
        if (what.itemId() == null && !search) {
            fields.require("itemId", null);
        }
        if (search) {
            fields.require("term", circumstances.term());
        } else if (circumstances.term() != null) {
            fields.wrong("term", "only goes with the action searched");
        }
        if (action.who() == UsageAction.Who.REP && person == null && !actsForOne) {
            fields.wrong("person", "name whose action it was, here or with the header Handback-Acting-For");
        }
    }

    private ReadEvent timely(ReportedEvent event) {
        if (event.byBuyer() && !trusted) {
            return new RefusedEvent(event.index(), RefusedEvent.FORBIDDEN_ACTION,
                    "action: only the roles integration and admin report what buyers did");
        }
        if (event.occurredAt().isAfter(now.plus(AHEAD))) {
            return new RefusedEvent(event.index(), RefusedEvent.IN_THE_FUTURE,
                    "occurredAt: at most " + AHEAD.toMinutes() + " minutes ahead: check the clock");
        }
        Duration window = trusted ? LONG_WINDOW : WINDOW;
        return event.occurredAt().isBefore(now.minus(window))
                ? new RefusedEvent(event.index(), RefusedEvent.TOO_OLD, "occurredAt: at most " + window.toDays() + " days ago")
                : event;
    }
}
