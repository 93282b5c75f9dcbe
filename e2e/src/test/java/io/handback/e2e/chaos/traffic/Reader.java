package io.handback.e2e.chaos.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody who reads everything in turn and looks for what belongs to another organisation.
final class Reader implements Writer {

    private static final Pattern MARK = Pattern.compile(Tenant.MARK);

    private final Tenant tenant;
    private final List<String> paths;
    private final Caller reader;
    private int number;

    Reader(Tenant tenant, String itemId) {
        this.tenant = tenant;
        this.reader = tenant.as("marketer");
        this.paths = List.of("/content/v1/items?limit=50", "/feedback/v1/content?limit=50", "/feedback/v1/content/" + itemId + "/ratings",
                "/feedback/v1/events?limit=50", "/feedback/v1/events/newest?limit=50", "/engagement/v1/content?limit=50",
                "/engagement/v1/content/" + itemId + "/summary", "/engagement/v1/content/" + itemId + "/history",
                "/engagement/v1/overview", "/engagement/v1/facets", "/engagement/v1/participation", "/content/v1/settings");
    }

    @Override
    public Change next() {
        String path = paths.get(number++ % paths.size());
        return Change.repeatable(Kind.READ, List.of(), () -> {
            Caller.Answer answer = reader.get(path);
            requireOwn(path, answer.text());
            return answer;
        });
    }

    private void requireOwn(String path, String text) {
        for (Matcher mark = MARK.matcher(text); mark.find();) {
            assertThat(mark.group(1)).as("whose %s in %s of %s is", mark.group(), path, tenant.name()).isEqualTo(tenant.colour());
        }
    }
}
