package io.handback.e2e.chaos.traffic;

import java.util.List;

/// A CRM that sends deals, teams and people, each again and again under the same external id, each time with a key.
final class CrmWriter implements Writer {

    private static final int EACH = 3;

    private final Tenant tenant;
    private final Caller crm;
    private final String prefix;
    private int number;

    CrmWriter(Tenant tenant, String prefix) {
        this.tenant = tenant;
        this.crm = tenant.as("crm", "integration");
        this.prefix = prefix;
    }

    @Override
    public Change next() {
        String mark = tenant.mark();
        String externalId = prefix + "-" + number / EACH % EACH;
        return switch (number++ % EACH) {
            case 0 -> put(Kind.DEAL, mark, "deals", """
                    {"source": "crm", "externalId": "%s", "name": "%s", "stage": "evaluation", "status": "open", \
                    "createdAt": "2026-09-01T08:00:00Z"}""".formatted(externalId, mark));
            case 1 -> put(Kind.TEAM, mark, "teams", "{\"source\": \"crm\", \"externalId\": \"%s\", \"name\": \"%s\"}".formatted(externalId,
                    mark));
            default -> put(Kind.PERSON, mark, "people",
                    "{\"source\": \"crm\", \"externalId\": \"%s\", \"name\": \"%s\", \"roles\": [\"rep\"]}".formatted(externalId, mark));
        };
    }

    private Change put(Kind kind, String mark, String what, String row) {
        return Change.repeatable(kind, List.of(mark),
                () -> crm.send("PUT", "/engagement/v1/" + what, "[" + row + "]", "Idempotency-Key", mark));
    }
}
