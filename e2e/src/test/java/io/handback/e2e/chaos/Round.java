package io.handback.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.awaitility.core.ConditionTimeoutException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.e2e.Running.Everything;
import io.handback.e2e.Topics;
import io.handback.e2e.Topics.Message;
import io.handback.e2e.Waits;

/// One kill amid writing, and what is counted after it.
final class Round {

    private static final int AFTERWARDS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Everything all;
    private final Plan plan;
    private final List<Tenant> tenants;
    private final Traffic traffic;
    private final Ledger ledger = new Ledger();
    private final long base = UUID.randomUUID().getMostSignificantBits();

    private Round(Everything all, Plan plan, List<Tenant> tenants, Traffic traffic) {
        this.all = all;
        this.plan = plan;
        this.tenants = tenants;
        this.traffic = traffic;
    }

    static Round prepare(Everything all, Plan plan) throws Exception {
        List<Tenant> tenants = Tenant.two(all);
        return new Round(all, plan, tenants, Traffic.to(plan.service(), tenants, "Chaos " + plan.number()));
    }

    /// Kills the service in the middle, starts it again, and lets the clients come to their end.
    Bite kill() throws InterruptedException {
        AtomicLong numbers = new AtomicLong();
        Clients clients = new Clients(traffic, ledger, () -> new UUID(base, numbers.incrementAndGet()).toString());
        clients.start(tenants);
        clients.awaitAcknowledged(plan.after());
        LockSupport.parkNanos(plan.delay().toNanos());
        long pid = all.stack().pid(plan.service());
        long moment = System.nanoTime();
        int exitCode = all.stack().kill(plan.service());
        all.stack().startAgain(plan.service());
        clients.awaitAcknowledged(AFTERWARDS);
        clients.stop();
        return new Bite(pid, exitCode, clients.cutAt(moment));
    }

    /// The first count that is clean, or the last one when none is: topics and figures need a moment.
    Count settle() throws Exception {
        try {
            Waits.until(() -> assertThat(count()).returns(true, Count::clean));
        } catch (ConditionTimeoutException _) {
            // what is counted now is the result
        }
        return count();
    }

    /// Counts once, from nothing but the topics and the figures.
    Count count() throws Exception {
        String prefix = new UUID(base, 0).toString().substring(0, 18);
        List<Found> found = new ArrayList<>();
        for (String topic : traffic.topics()) {
            new Topics(all.layout().bootstrapServers()).read(topic, prefix).forEach(message -> found.add(found(topic, message)));
        }
        Map<String, Integer> figures = new HashMap<>();
        for (Tenant tenant : tenants) {
            figures.put(tenant.name(), traffic.figure(tenant, prefix));
        }
        return Count.of(ledger, traffic.topics(), found, figures);
    }

    private Found found(String topic, Message message) {
        try {
            JsonNode record = JSON.readTree(message.value());
            String inside = record.path("tenantId").asText();
            String outside = message.headers().getOrDefault("ce_tenantid", "");
            return new Found(topic, traffic.mark(record), inside.equals(outside) ? inside : inside + " in " + outside, message.id());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
