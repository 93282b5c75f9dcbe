package io.handback.engagement.deals;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.databind.JsonNode;

import io.handback.engagement.bulk.RowsFuzzing;
import io.handback.engagement.people.identity.Ref;
import io.handback.kit.test.FuzzedJson;

/// Lists of deals, as a customer's own system may send them.
public final class DealRowsFuzz {

    private static final JsonNode GOOD = FuzzedJson.good("""
            {"source": "crm", "externalId": "006-aurora", "name": "Aurora Hospital", "account": "Aurora", "stage": "evaluation",
             "status": "open", "amount": {"amount": "120000.00", "currency": "EUR"}, "closeDate": "2026-12-01",
             "owner": {"source": "crm", "id": "005-rita"}, "industry": "healthcare", "segment": "enterprise",
             "createdAt": "2026-09-01T08:00:00Z"}""");

    private DealRowsFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        RowsFuzzing.read(data, GOOD, DealRow.class, DealRowsFuzz::use);
    }

    private static void use(DealRow row) {
        Ref.identityOf(row.owner());
        if (row.key().source().isEmpty() || (row.amount() != null && row.amount().plain().amount().isEmpty())) {
            throw new IllegalStateException("taken, and cannot be stored: " + row);
        }
    }
}
