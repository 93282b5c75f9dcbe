package io.handback.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.handback.e2e.chaos.check.Findings;
import io.handback.e2e.chaos.check.Recount;
import io.handback.e2e.chaos.traffic.Caller;
import io.handback.e2e.chaos.traffic.Clients;
import io.handback.e2e.chaos.traffic.Crowd;
import io.handback.e2e.chaos.traffic.Ledger;
import io.handback.e2e.chaos.traffic.StreamReader;
import io.handback.e2e.chaos.traffic.Tenant;
import io.handback.e2e.chaos.traffic.Written;
import io.handback.e2e.chaos.wire.CrashPoint;
import io.handback.local.home.Service;

/// One campaign from its first client to the recount.
final class Campaign implements AutoCloseable {

    private static final Duration THINK = Duration.ofMillis(400);
    private static final Duration REST_LIMIT = Duration.ofMinutes(3);
    private static final Duration STARTUP = Duration.ofSeconds(60);
    /// Everything runs again: how long each service has until it promises something.
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private final Size size;
    private final PrintWriter out;
    private final Timetable times = new Timetable();
    private final Deeds deeds = new Deeds();
    private final Faults faults;
    private final Site site;
    private final Ledger ledger;
    private final Clients clients;
    private final Recount recount;
    private final List<Act> acts;
    private final Map<Tenant, String> items = new LinkedHashMap<>();
    private boolean whole;
    private long recovered;
    private final List<StreamReader> streams = new ArrayList<>();

    Campaign(Path root, Size size, long seed, PrintWriter out) {
        this.size = size;
        this.out = out;
        this.site = Site.start(root, out);
        this.faults = new Faults(site, deeds);
        this.ledger = new Ledger(site.folder().resolve("ledger"));
        this.clients = new Clients(ledger, THINK, size.patience());
        this.recount = new Recount(site.stack()::database, site.stack().layout().bootstrapServers());
        this.acts = new Acts(site, faults, size, seed).all();
        times.ended("making ready: caches, stores, services");
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
        Waiting.until("the streams are open", STARTUP, () -> streams.stream().allMatch(stream -> stream.connections() > 0));
        for (Map.Entry<Tenant, String> one : items.entrySet()) {
            new Crowd(one.getKey(), one.getValue()).start(clients);
        }
        Waiting.until("the first feedback has come through", STARTUP,
                () -> streams.stream().noneMatch(stream -> stream.ids().isEmpty()));
        times.ended("everybody begins to write");
        whole = true;
    }

    /// Does an act while everybody writes; what is broken for good ends the campaign.
    void play(Act act) throws Exception {
        assumeTrue(whole, "an earlier act left something broken behind");
        whole = false;
        long cut = clients.cut();
        Map<Service, Long> before = promised();
        act.play().run();
        requireNoProblems();
        Waiting.untilNothing("changes on each service go on during " + act.name() + " or right after it", RECOVERY, () -> idle(before));
        out.printf(Locale.ROOT, "%-34s %5d s, %,8d changes promised so far, %,6d answers cut off%n", act.name(),
                times.ended(act.name()).toSeconds(), ledger.promised(), clients.cut());
        out.flush();
        if (act.cutsOff()) {
            assertThat(clients.cut()).as("answers cut off, before and after %s", act.name()).isGreaterThan(cut);
        }
        Findings broken = recount.soFar(site.promises());
        broken.sentences().forEach(out::println);
        assertThat(broken).returns(true, Findings::clean);
        whole = true;
    }

    private Map<Service, Long> promised() {
        Map<Service, Long> promised = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            promised.put(service, ledger.promised(service));
        }
        return promised;
    }

    /// Services that have promised nothing since.
    private List<String> idle(Map<Service, Long> before) {
        return before.entrySet()
                .stream()
                .filter(one -> ledger.promised(one.getKey()) == one.getValue())
                .map(one -> one.getKey().folder() + " promises nothing")
                .toList();
    }

    /// What no fault explains has ended the client that met it.
    private void requireNoProblems() {
        assertThat(clients.problems()).isEmpty();
        assertThat(streams).as("what ended a stream's client").extracting(StreamReader::problem).containsOnlyNulls();
    }

    /// Lets everybody come to an end and counts.
    Tally end() throws Exception {
        assumeTrue(whole, "an act, or the begin, left something broken behind");
        whole = false;
        Waiting.until("enough events are written", Duration.ofMinutes(10), () -> recount.events() >= size.events());
        clients.stop();
        requireNoProblems();
        Written written = ledger.read();
        assertThat(written.unknown()).as("changes that were sent and never promised").isZero();
        Waiting.untilNothing("everything has come to rest", REST_LIMIT, recount::moving);
        Waiting.untilNothing("the streams are at the end of the feed", REST_LIMIT, () -> recount.behind(streams));
        streams.forEach(StreamReader::close);
        site.probeConnections();
        Findings findings = recount.count(written, items, streams, site.promises());
        times.ended("coming to rest, and the recount");
        recovered = written.recovered();
        whole = true;
        Tally tally = Tally.of(written, findings);
        say(tally);
        return tally;
    }

    private void say(Tally result) throws SQLException {
        out.println(deeds);
        count("processes killed", deeds.kills());
        count("answers cut off", clients.cut());
        count("events", recount.events());
        out.println(times);
        result.findings().sentences().forEach(out::println);
        out.println(result);
        out.flush();
    }

    private void count(String what, long number) {
        out.printf(Locale.ROOT, "  %-50s %,7d%n", what, number);
    }

    /// A fault that nobody noticed shows nothing.
    void requireBite() {
        assumeTrue(whole, "an act, the begin or the end left something broken behind");
        for (CrashPoint point : CrashPoint.values()) {
            assertThat(deeds.of("kill at " + point)).as("kills at %s", point).isGreaterThanOrEqualTo(size.hits());
        }
        for (Route route : Route.values()) {
            assertThat(route.troubles()).as("troubles that no connection felt").allMatch(trouble -> deeds.of(trouble) > 0);
        }
        for (Service service : Service.values()) {
            assertThat(faults.overtaken(service)).as("leads of the relay taken from a stopped %s", service.folder()).isPositive();
        }
        assertThat(faults.claimed()).as("stopped owners whose partitions were claimed").isPositive();
        assertThat(clients.cut()).as("answers that were cut off").isGreaterThan(deeds.kills());
        assertThat(recovered).as("changes promised after an answer had been lost").isPositive();
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
        Waiting.until("reps see the item", STARTUP, () -> tenant.as("rep").get("/feedback/v1/content/" + itemId).status() == 200);
        Waiting.until("the item has figures", STARTUP,
                () -> tenant.as("marketer").get("/engagement/v1/content/" + itemId + "/summary").status() == 200);
        return itemId;
    }

    @Override
    public void close() throws IOException {
        streams.forEach(StreamReader::close);
        ledger.close();
        site.close();
    }
}
