package io.handback.engagement.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.handback.contracts.UsageActions;
import io.handback.kit.identity.Identity;
import io.handback.kit.security.ActingFor;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.test.Contracts;

class EventRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void a_full_event_is_read_whole() {
        ReadEvent read = rules("rep").read(3, object("""
                {"id": "%s", "action": "shared", "itemId": "%s", "version": 2, "visitorId": "v", "dealId": "%s", "stage": "demo",
                 "channel": "mail", "page": 4, "seconds": 0, "attributes": {"a.b": "x"}, "occurredAt": "2026-11-23T11:00:00+01:00"}"""
                .formatted(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())));

        assertThat(read).isInstanceOfSatisfying(ReportedEvent.class, event -> {
            assertThat(event.index()).isEqualTo(3);
            assertThat(event.occurredAt()).isEqualTo(NOW);
            assertThat(event.attributes()).isEqualTo(Map.of("a.b", "x"));
            assertThat(event.circumstances().page()).isEqualTo(4);
        });
    }

    @Test
    void everything_wrong_is_said_at_once() {
        RefusedEvent refused = refused(rules("rep").read(0, object("""
                {"id": "no", "action": "viewed", "version": 1.0, "page": "3", "seconds": -1, "attributes": {"a b": "x"}, "extra": 1,
                 "occurredAt": "yesterday", "term": "x"}""")));

        assertThat(refused.type()).isEqualTo(RefusedEvent.INVALID);
        assertThat(refused.detail()).contains("id:", "version:", "page:", "seconds:", "attributes:", "extra:", "occurredAt:", "term:",
                "itemId: is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "action", "itemId", "occurredAt"})
    void what_is_needed_is_said_to_be_missing(String field) {
        ObjectNode event = valid("viewed", NOW);
        event.remove(field);

        assertThat(refused(rules("rep").read(0, object(event))).detail()).isEqualTo(field + ": is missing");
    }

    @Test
    void an_action_outside_the_closed_list_is_refused_as_such() {
        assertThat(refused(rules("rep").read(0, object(valid("licked", NOW)))).type()).isEqualTo(RefusedEvent.UNKNOWN_ACTION);
    }

    @ParameterizedTest
    @CsvSource({"rep, 30, true", "rep, 31, false", "admin, 400, true", "admin, 401, false", "marketer, 31, false"})
    void the_window_depends_on_the_role(String role, long days, boolean taken) {
        ReadEvent read = rules(role).read(0, object(valid("viewed", NOW.minus(Duration.ofDays(days)))));

        assertThat(read instanceof ReportedEvent).isEqualTo(taken);
        if (!taken) {
            assertThat(refused(read).type()).isEqualTo(RefusedEvent.TOO_OLD);
        }
    }

    @Test
    void five_minutes_ahead_is_the_most() {
        assertThat(rules("rep").read(0, object(valid("viewed", NOW.plusSeconds(300))))).isInstanceOf(ReportedEvent.class);
        assertThat(refused(rules("rep").read(0, object(valid("viewed", NOW.plusSeconds(301))))).type())
                .isEqualTo(RefusedEvent.IN_THE_FUTURE);
    }

    @Test
    void what_buyers_did_only_integration_and_admin_may_say() {
        assertThat(refused(rules("rep").read(0, object(valid("buyer-link-opened", NOW)))).type()).isEqualTo(RefusedEvent.FORBIDDEN_ACTION);
        assertThat(rules("admin").read(0, object(valid("buyer-link-opened", NOW)))).isInstanceOf(ReportedEvent.class);
        assertThat(rules("integration").read(0, object(valid("buyer-link-opened", NOW)))).isInstanceOf(ReportedEvent.class);
    }

    @Test
    void only_an_integration_names_a_person_and_for_a_reps_action_it_must() {
        ObjectNode event = valid("viewed", NOW);
        assertThat(refused(rules("integration").read(0, object(event))).detail()).startsWith("person:");
        assertThat(rules("integration", new ActingFor("crm", "7")).read(0, object(event))).isInstanceOf(ReportedEvent.class);

        event.putObject("person").put("source", "crm").put("id", "8");

        assertThat(refused(rules("rep").read(0, object(event))).detail()).startsWith("person:");
        assertThat(rules("integration").read(0, object(event))).isInstanceOfSatisfying(ReportedEvent.class,
                read -> assertThat(read.person()).isEqualTo(new Identity("crm", "8")));
    }

    @Test
    void a_search_needs_a_term_and_no_item() {
        ObjectNode search = valid("searched", NOW);
        search.remove("itemId");
        assertThat(refused(rules("rep").read(0, object(search))).detail()).isEqualTo("term: is missing");

        search.put("term", "audit log");

        assertThat(rules("rep").read(0, object(search))).isInstanceOf(ReportedEvent.class);
    }

    @Test
    void a_text_that_no_store_keeps_is_refused() {
        assertThat(refused(rules("rep").read(0, object(valid("viewed", NOW).put("stage", "a\0b")))).detail()).startsWith("stage:");
        assertThat(refused(rules("rep").read(0, object(valid("viewed", NOW).put("visitorId", "\ud800")))).detail())
                .startsWith("visitorId:");
    }

    private static EventRules rules(String role) {
        return rules(role, null);
    }

    private static EventRules rules(String role, @Nullable ActingFor actingFor) {
        return new EventRules(UsageActions.load(), new Caller(new TenantId("t"), "s", Set.of(role), null, null, actingFor), NOW);
    }

    private static RefusedEvent refused(ReadEvent read) {
        assertThat(read).isInstanceOf(RefusedEvent.class);
        return (RefusedEvent) read;
    }

    private static ObjectNode valid(String action, Instant at) {
        return Contracts.json()
                .createObjectNode()
                .put("id", UUID.randomUUID().toString())
                .put("action", action)
                .put("itemId", UUID.randomUUID().toString())
                .put("occurredAt", at.toString());
    }

    private static RawObject object(ObjectNode event) {
        return object(event.toString());
    }

    private static RawObject object(String event) {
        try (JsonParser in = Contracts.json().createParser(event)) {
            in.nextToken();
            return RawObject.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
