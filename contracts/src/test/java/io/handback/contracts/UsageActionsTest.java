package io.handback.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class UsageActionsTest {

    private final UsageActions actions = UsageActions.load();

    @Test
    void the_list_is_closed() {
        assertThat(actions.all()).extracting(UsageAction::name)
                .containsExactly("viewed", "searched", "downloaded", "shared", "presented", "customised", "printed", "buyer-link-opened",
                        "buyer-page-viewed", "buyer-downloaded", "buyer-forwarded");
        assertThat(actions.find("liked")).isNull();
        assertThat(actions.find("Viewed")).isNull();
    }

    @Test
    void only_shared_presented_and_customised_are_use() {
        assertThat(named(UsageAction.Kind.USE)).containsExactly("shared", "presented", "customised");
        assertThat(named(UsageAction.Kind.OPENED)).containsExactly("viewed", "downloaded", "printed");
        assertThat(named(UsageAction.Kind.SEARCH)).containsExactly("searched");
    }

    @Test
    void what_a_buyer_does_says_so_in_its_name_and_its_class() {
        assertThat(actions.all()).allSatisfy(action -> assertThat(action.who() == UsageAction.Who.BUYER).as(action.name())
                .isEqualTo(action.name().startsWith("buyer-"))
                .isEqualTo(action.kind() == UsageAction.Kind.BUYER));
    }

    @Test
    void an_action_is_found_by_its_name() {
        assertThat(actions.find("shared")).isEqualTo(new UsageAction("shared", UsageAction.Who.REP, UsageAction.Kind.USE));
    }

    private List<String> named(UsageAction.Kind kind) {
        return actions.all().stream().filter(action -> action.kind() == kind).map(UsageAction::name).toList();
    }
}
