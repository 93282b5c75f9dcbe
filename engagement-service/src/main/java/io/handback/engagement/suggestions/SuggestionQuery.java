package io.handback.engagement.suggestions;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.handback.engagement.bulk.ExternalKey;

/// What items should fit; everything may be left out.
public class SuggestionQuery {

    @QueryParam("stage")
    @Size(min = 1, max = 100)
    @Parameter(description = "Stage of the deal.", example = "negotiation")
    @Nullable
    String stage;
    @QueryParam("persona")
    @Size(min = 1, max = 100)
    @Parameter(description = "Whom it is for.", example = "CFO")
    @Nullable
    String persona;
    @QueryParam("industry")
    @Size(min = 1, max = 100)
    @Parameter(description = "The buyer's industry.", example = "Retail")
    @Nullable
    String industry;
    @QueryParam("source")
    @Size(max = 40)
    @Parameter(description = "The system the deal comes from; with `deal`.", example = "crm")
    @Nullable
    String source;
    @QueryParam("deal")
    @Size(max = ExternalKey.LONGEST_ID)
    @Parameter(description = "The deal's id there; with `source`. A deal of the caller fills in stage and industry.", example = "006-aurora")
    @Nullable
    String deal;

    Situation situation() {
        return new Situation(stage, persona, industry, null);
    }

    @Nullable
    ExternalKey dealKey() {
        return ExternalKey.ofBoth(source, deal, "deal");
    }
}
