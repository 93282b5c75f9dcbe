package io.handback.e2e.chaos.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.handback.e2e.chaos.check.Findings.Fault;
import io.handback.e2e.chaos.traffic.StreamReader;
import io.handback.local.home.Service;

/// What a stream's client has, across all its cuts, is the log: nothing left out, nothing twice, the same order.
final class Streams {

    static final String FEED = "handback.feed.v1";

    private final Evidence evidence;
    private final Findings findings;

    Streams(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
    }

    void compare(StreamReader reader) {
        same(reader.tenant().name(), reader.ids());
    }

    /// Places in the log, without the store's epoch.
    static List<String> places(List<String> ids) {
        return ids.stream().map(id -> id.substring(id.indexOf('.') + 1)).toList();
    }

    /// @param ids what the client has, in the order it came; each begins with the store's epoch
    void same(String tenant, List<String> ids) {
        List<String> logged = evidence.log(Service.FEEDBACK)
                .stream()
                .filter(row -> row.topic().equals(FEED) && row.tenant().equals(tenant))
                .map(LogRow::place)
                .toList();
        List<String> streamed = places(ids);
        Set<String> once = new HashSet<>(streamed);
        findings.add(Fault.LOST, "events of the feed did not reach the stream of " + tenant, Difference.minus(new HashSet<>(logged), once));
        findings.add(Fault.FOREIGN, "events of the stream of " + tenant + " are not in its log", Difference.minus(once, new HashSet<>(
                logged)));
        findings.add(Fault.DOUBLED, "events came twice on the stream of " + tenant, streamed.size() - once.size());
        boolean sameOrder = logged.stream().filter(once::contains).toList().equals(streamed.stream().distinct().toList());
        findings.add(Fault.REORDERED, "the stream of " + tenant + " has another order than the log", sameOrder ? 0 : 1);
    }
}
