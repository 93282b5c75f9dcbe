package io.handback.engagement.people.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.handback.contracts.TopicCatalogue;
import io.handback.engagement.bulk.Change.Kind;
import io.handback.engagement.bulk.ExternalKey;
import io.handback.engagement.bulk.Row;
import io.handback.engagement.bulk.Rows;
import io.handback.engagement.people.identity.Ref;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.test.Contracts;

class TeamContractTest {

    private static final ExternalKey KEY = new ExternalKey("crm", "dach");

    @Test
    void what_is_published_of_a_team_follows_the_schema() {
        for (Team team : List.of(new Team(UUID.randomUUID(), KEY, "DACH", "DACH", UUID.randomUUID(), 2),
                new Team(UUID.randomUUID(), KEY, "DACH", null, null, 1))) {
            assertThat(Contracts.errors(TeamChanged.TYPE, TeamChanged.of(new TenantId("acme"), team, Instant.now()))).isEmpty();
        }
        assertThat(TopicCatalogue.load().topicOf(TeamChanged.TYPE).name()).isEqualTo(TeamChanged.TOPIC);
    }

    @Test
    void a_team_is_new_then_the_same_then_different() {
        Team first = merge(Map.of(), "DACH").value();
        assertThat(merge(Map.of(KEY, first), "DACH").kind()).isEqualTo(Kind.UNCHANGED);

        var renamed = merge(Map.of(KEY, first), "DACH and Alps");

        assertThat(renamed.kind()).isEqualTo(Kind.UPDATED);
        assertThat(renamed.value().teamId()).isEqualTo(first.teamId());
        assertThat(renamed.value().revision()).isEqualTo(2);
    }

    @Test
    void an_unknown_lead_refuses_the_row() {
        var rows = new Rows<>(List.of(new Row<>(0, new TeamRow("crm", "dach", "DACH", null, new Ref("crm", "nobody")))), List.of());

        assertThat(new TeamMerge(Map.of(), Map.of()).merge(rows).rows().taken()).isEmpty();
    }

    private static io.handback.engagement.bulk.Change<Team> merge(Map<ExternalKey, Team> known, String name) {
        var rows = new Rows<>(List.of(new Row<>(0, new TeamRow("crm", "dach", name, null, null))), List.of());
        return new TeamMerge(known, Map.of()).merge(rows).changes().getFirst();
    }
}
