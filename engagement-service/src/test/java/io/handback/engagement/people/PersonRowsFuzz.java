package io.handback.engagement.people;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.databind.JsonNode;

import io.handback.engagement.bulk.RowsFuzzing;
import io.handback.kit.test.FuzzedJson;

/// Lists of people, as a customer's own system may send them.
public final class PersonRowsFuzz {

    private static final JsonNode GOOD = FuzzedJson.good("""
            {"source": "crm", "externalId": "005-rita", "subject": "rita", "name": "Rita", "email": "rita@example.com",
             "team": {"source": "crm", "externalId": "dach"}, "region": "DACH", "roles": ["rep"],
             "manager": {"source": "crm", "externalId": "005-mo"}, "activeFrom": "2025-01-01", "activeTo": "2026-12-31",
             "identities": [{"source": "mail", "id": "rita@example.com"}]}""");

    private PersonRowsFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        RowsFuzzing.read(data, GOOD, PersonRow.class, PersonRowsFuzz::use);
    }

    private static void use(PersonRow row) {
        if (row.key().source().isEmpty() || !row.allIdentities().contains(row.identity()) || !row.inconsistencies().isEmpty()) {
            throw new IllegalStateException("taken, and cannot be stored: " + row);
        }
    }
}
