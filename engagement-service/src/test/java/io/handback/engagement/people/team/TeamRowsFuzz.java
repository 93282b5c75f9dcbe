package io.handback.engagement.people.team;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.databind.JsonNode;

import io.handback.engagement.bulk.RowsFuzzing;
import io.handback.engagement.people.identity.Ref;
import io.handback.kit.test.FuzzedJson;

/// Lists of teams, as a customer's own system may send them.
public final class TeamRowsFuzz {

    private static final JsonNode GOOD = FuzzedJson.good("""
            {"source": "crm", "externalId": "dach", "name": "DACH", "region": "DACH", "lead": {"source": "crm", "id": "005-mo"}}""");

    private TeamRowsFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        RowsFuzzing.read(data, GOOD, TeamRow.class, TeamRowsFuzz::use);
    }

    private static void use(TeamRow row) {
        Ref.identityOf(row.lead());
        if (row.key().source().isEmpty()) {
            throw new IllegalStateException("taken, and cannot be stored: " + row);
        }
    }
}
