package io.handback.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import io.handback.e2e.chaos.check.Findings;
import io.handback.e2e.chaos.check.Recount;
import io.handback.e2e.chaos.traffic.Caller;
import io.handback.e2e.chaos.traffic.Clients;
import io.handback.e2e.chaos.traffic.Crowd;
import io.handback.e2e.chaos.traffic.Ledger;
import io.handback.e2e.chaos.traffic.StreamReader;
import io.handback.e2e.chaos.traffic.Tenant;
import io.handback.e2e.chaos.wire.CrashPoint;

/// One campaign from its first client to the recount.
final class Campaign implements AutoCloseable {

    private static final Duration THINK = Duration.ofMillis(400);
    private static final Duration REST_LIMIT = Duration.ofMinutes(3);
    private static final Duration STARTUP = Duration.ofSeconds(60);

    private final Size size;
    private final PrintWriter out;
    private final Deeds deeds = new Deeds();
    private final Site site;
    private final Ledger ledger;
    private final Clients clients;
    private final Recount recount;
    private final List<Act> acts;
    private final Map<Tenant, String> items = new LinkedHashMap<>();
    private boolean whole;
    private final List<StreamReader> streams = new ArrayList<>();

    Campaign(Path root, Size size, long seed, PrintWriter out) {
        this.size = size;
        this.out = out;
        this.site = Site.start(root, out);
        this.ledger = new Ledger(site.folder().resolve("ledger"));
        this.clients = new Clients(ledger, THINK);
        this.recount = new Recount(site.stack()::database, site.stack().layout().bootstrapServers());
        this.acts = new Acts(site, new Faults(site, deeds), size, seed).all();
    }

    List<Act> acts() {
        return acts;
    }

    /// Makes the tenants ready and sends everybody to work.
    void begin() throws Exception {
        recount.beginAudit();
        for (Tenant tenant : Tenant.three(site.doors(), site.stack().issuer())) {
            streams.add(StreamReader.start(tenant));
            items.put(tenant, published(tenant));
        }
        await("the streams are open", STARTUP, () -> streams.stream().allMatch(stream -> stream.connections() > 0));
        for (Map.Entry<Tenant, String> one : items.entrySet()) {
            new Crowd(one.getKey(), one.getValue()).start(clients);
        }
        await("the first feedback has come through", STARTUP, () -> streams.stream().noneMatch(stream -> stream.ids().isEmpty()));
        whole = true;
    }

    /// Does an act while everybody writes; changes must have come through meanwhile, and what is broken for good ends the campaign.
    void play(Act act) throws Exception {
        assumeTrue(whole, "an earlier act left something broken behind");
        whole = false;
        Instant begin = Instant.now();
        long before = ledger.promised();
        act.play().run();
        out.printf(Locale.ROOT, "%-34s %5d s, %,8d changes promised so far, %,6d answers cut off%n", act.name(), ChronoUnit.SECONDS.between(
                begin, Instant.now()), ledger.promised(), clients.cut());
        out.flush();
        requireNoProblems();
        assertThat(ledger.promised()).as("work went on during %s", act.name()).isGreaterThan(before);
        Findings broken = recount.soFar(site.promises());
        broken.sentences().forEach(out::println);
        assertThat(broken).returns(true, Findings::clean);
        whole = true;
    }

    /// What no fault explains has ended the client that met it.
    private void requireNoProblems() {
        assertThat(clients.problems()).isEmpty();
        assertThat(streams).as("what ended a stream's client").extracting(StreamReader::problem).containsOnlyNulls();
    }

    /// Lets everybody come to an end and counts.
    Tally end() throws Exception {
        assumeTrue(whole, "an act, or the begin, left something broken behind");
        await("enough events are written", Duration.ofMinutes(10), () -> recount.events() >= size.events());
        clients.stop();
        requireNoProblems();
        assertThat(ledger.unknown()).as("changes that were sent and never promised").isZero();
        await("everything has come to rest", REST_LIMIT, () -> recount.moving().isEmpty());
        await("the streams are at the end of the feed", REST_LIMIT, () -> recount.behind(streams).isEmpty());
        streams.forEach(StreamReader::close);
        site.probeConnections();
        Findings findings = recount.count(ledger, items, streams, site.promises());
        out.println(deeds);
        out.printf(Locale.ROOT, "  %-44s %,6d%n  %-44s %,6d%n", "answers cut off", clients.cut(), "events", recount.events());
        findings.sentences().forEach(out::println);
        out.println(Tally.of(ledger, findings));
        out.flush();
        return Tally.of(ledger, findings);
    }

    /// A fault that nobody noticed shows nothing.
    void requireBite() {
        assumeTrue(whole, "an act, or the begin, left something broken behind");
        for (CrashPoint point : CrashPoint.values()) {
            assertThat(deeds.of("kill at " + point)).as("kills at %s", point).isGreaterThanOrEqualTo(size.hits());
        }
        for (String trouble : List.of("Delay", "CutAfter", "SwallowAnswers", "BlackHole", "HalfClose", "reset")) {
            assertThat(deeds.of("network: " + trouble)).as("connections felt %s", trouble).isPositive();
        }
        assertThat(clients.cut()).as("answers that were cut off").isGreaterThan(deeds.kills());
        assertThat(ledger.recovered()).as("changes promised by a repeated request").isPositive();
        assertThat(streams).as("streams that were cut and resumed").allMatch(stream -> stream.connections() > 1);
        assertThat(site.promises().kept().keySet()).as("promises that were put to the test").hasSizeGreaterThanOrEqualTo(4);
    }

    private static String published(Tenant tenant) throws Exception {
        String then = Instant.now().minusSeconds(60).toString();
        Caller.Answer answer = tenant.as("admin").send("POST", "/content/v1/imports", """
                {"source": "e2e", "externalId": "%s", "title": "Rated and used", "kind": "other", "occurredAt": "%s", "versions": [\
                {"summary": "s", "link": "https://files.example.com/x", "estimate": {"value": 3, "reservations": []}, \
                "occurredAt": "%s", "publishedAt": "%s"}]}""".formatted(UUID.randomUUID(), then, then, then), "Content-Type",
                "application/x-ndjson");
        String itemId = answer.body().at("/items/0/itemId").asText();
        assertThat(itemId).as(answer.text()).isNotEmpty();
        await("reps see the item", STARTUP, () -> tenant.as("rep").get("/feedback/v1/content/" + itemId).status() == 200);
        await("the item has figures", STARTUP,
                () -> tenant.as("marketer").get("/engagement/v1/content/" + itemId + "/summary").status() == 200);
        return itemId;
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(String what, Duration limit, Condition condition) throws Exception {
        Instant end = Instant.now().plus(limit);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("%s within %s", what, limit).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    @Override
    public void close() throws IOException {
        streams.forEach(StreamReader::close);
        ledger.close();
        site.close();
    }
}
