package io.handback.engagement.figures.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.handback.engagement.figures.Viewer;
import io.handback.kit.security.Caller;
import io.handback.kit.security.Role;
import io.handback.kit.web.problem.Refused;

/// Which items to list and in which order: all conditions hold together.
public class ContentQuery {

    @QueryParam("q")
    @Size(min = 1, max = 200)
    @Parameter(description = "Part of the title, in any case of letters.", example = "price")
    @Nullable
    String q;
    @QueryParam("kind")
    @Size(max = 10)
    @Parameter(description = "Of this kind.", example = "deck")
    List<@Size(max = 100) String> kind = List.of();
    @QueryParam("persona")
    @Size(max = 10)
    @Parameter(description = "Tagged with this persona; several: with all of them. The same holds for the facets below.", example = "CFO")
    List<@Size(max = 100) String> persona = List.of();
    @QueryParam("stage")
    @Size(max = 10)
    List<@Size(max = 100) String> stage = List.of();
    @QueryParam("industry")
    @Size(max = 10)
    List<@Size(max = 100) String> industry = List.of();
    @QueryParam("product")
    @Size(max = 10)
    List<@Size(max = 100) String> product = List.of();
    @QueryParam("region")
    @Size(max = 10)
    List<@Size(max = 100) String> region = List.of();
    @QueryParam("language")
    @Size(max = 10)
    List<@Size(max = 100) String> language = List.of();
    @QueryParam("campaign")
    @Size(max = 10)
    List<@Size(max = 100) String> campaign = List.of();
    @QueryParam("list")
    @Parameter(description = "Only the items on this shelf; all items when absent. hidden-gem and darling: not for reps; team-used and"
            + " team-unseen: for sales leads, of the teams they lead.", example = "liked")
    @Nullable
    ItemList list;
    @QueryParam("sort")
    @DefaultValue("best")
    @Parameter(description = "The ranking; gap is not for reps. What cannot be ranked comes last.", example = "best")
    ItemSort sort = ItemSort.BEST;

    ItemFilter filter() {
        return new ItemFilter(q, kind, tags());
    }

    Set<Need> needs() {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        Need toRank = sort.need();
        Need toChoose = list == null ? null : list.need();
        if (toRank != null) {
            needs.add(toRank);
        }
        if (toChoose != null) {
            needs.add(toChoose);
        }
        return needs;
    }

    /// The same query, for whom it is allowed.
    ///
    /// @throws Refused 403 when the caller's roles do not include what it asks for
    ContentQuery requireAllowed(Caller caller) {
        boolean estimates = Viewer.of(caller.roles()).seesEstimates();
        ItemList.Access access = list == null ? ItemList.Access.READERS : list.access();
        boolean allowed = switch (access) {
            case READERS -> true;
            case ESTIMATES -> estimates;
            case LEADS -> caller.is(Role.SALES_LEAD);
        };
        if (!allowed || (sort == ItemSort.GAP && !estimates)) {
            throw Refused.forbidden("This list or ranking is for other roles: choose another one.");
        }
        return this;
    }

    /// The same for the same list in the same order: what a cursor is bound to.
    String fingerprint(Caller caller) {
        String whose = list != null && list.isOfCaller() ? caller.key() : "everybody";
        return String.join("\n", "content", String.valueOf(list), sort.name(), whose, kind + " " + tags(), String.valueOf(q));
    }

    private Map<String, List<String>> tags() {
        var asked = new TreeMap<String, List<String>>(Map.of("persona", persona, "stage", stage, "industry", industry, "product", product,
                "region", region, "language", language, "campaign", campaign));
        asked.values().removeIf(List::isEmpty);
        return asked;
    }
}
