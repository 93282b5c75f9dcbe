package io.handback.content.catalogue;

import static io.handback.content.catalogue.Fixtures.APPROVER;
import static io.handback.content.catalogue.Fixtures.MARKETER;
import static io.handback.content.catalogue.Fixtures.MONDAY;
import static io.handback.content.catalogue.Fixtures.TUESDAY;
import static io.handback.content.catalogue.Fixtures.anItem;
import static io.handback.content.catalogue.Fixtures.anItemWithDraft;
import static io.handback.content.catalogue.Fixtures.anItemWithPublished;
import static io.handback.content.catalogue.Fixtures.anItemWithSubmitted;
import static io.handback.content.catalogue.Fixtures.withEstimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import io.handback.kit.web.problem.Refused;

class ItemTest {

    @Test
    void a_new_item_is_active_and_has_nothing_for_reps() {
        Item item = anItem();

        assertThat(item.state()).isEqualTo("active");
        assertThat(item.isPublished()).isFalse();
        assertThat(item.versions()).isEmpty();
        assertThat(item.description()).isEqualTo(Fixtures.description());
    }

    @Test
    void versions_are_numbered_from_one() {
        Item item = anItemWithDraft();

        Version second = item.addVersion(withEstimate(3), MARKETER, MONDAY);

        assertThat(second.number()).isEqualTo(2);
        assertThat(item.version(2)).isSameAs(second);
    }

    @Test
    void a_draft_is_submitted_and_published() {
        Item item = anItemWithDraft();

        item.submit(1);
        item.publish(1, APPROVER, TUESDAY);

        assertThat(item.version(1).life()).isEqualTo(new VersionLife.Published(APPROVER, TUESDAY));
        assertThat(item.currentVersion()).isEqualTo(1);
        assertThat(item.isPublished()).isTrue();
    }

    @Test
    void a_publication_supersedes_the_one_before() {
        Item item = anItemWithPublished();
        item.addVersion(withEstimate(4), MARKETER, TUESDAY);
        item.submit(2);

        item.publish(2, APPROVER, TUESDAY);

        assertThat(item.version(1).life()).isEqualTo(new VersionLife.Superseded(APPROVER, TUESDAY));
        assertThat(item.currentVersion()).isEqualTo(2);
    }

    @Test
    void an_older_draft_can_be_published_after_a_newer_one() {
        Item item = anItemWithDraft();
        item.addVersion(withEstimate(4), MARKETER, MONDAY);
        item.submit(2);
        item.publish(2, APPROVER, MONDAY);
        item.submit(1);

        item.publish(1, APPROVER, TUESDAY);

        assertThat(item.currentVersion()).isEqualTo(1);
        assertThat(item.versions()).filteredOn(Version::isPublished).hasSize(1);
    }

    @Test
    void what_is_returned_is_a_draft_with_the_reason_and_loses_it_when_submitted_again() {
        Item item = anItemWithSubmitted();

        item.sendBack(1, "Last year's prices");

        assertThat(item.version(1).life()).isEqualTo(new VersionLife.Draft("Last year's prices"));
        item.submit(1);
        item.sendBack(1, "Still");
        assertThat(item.version(1).life()).isEqualTo(new VersionLife.Draft("Still"));
    }

    @Test
    void without_an_estimate_nothing_is_submitted() {
        Item item = anItem();
        item.addVersion(withEstimate(null), MARKETER, MONDAY);

        assertRefused(() -> item.submit(1), 409, "estimate-missing", "estimate");
    }

    @Test
    void a_step_that_is_not_next_is_refused_with_what_is_possible() {
        assertRefused(() -> anItemWithDraft().publish(1, APPROVER, TUESDAY), 409, "wrong-state", "is draft");
        assertRefused(() -> anItemWithDraft().sendBack(1, "no"), 409, "wrong-state", "changed or submitted");
        assertRefused(() -> anItemWithSubmitted().submit(1), 409, "wrong-state", "publish it or return it");
        assertRefused(() -> anItemWithSubmitted().changeVersion(1, withEstimate(5)), 409, "wrong-state", "is submitted");
        assertRefused(() -> anItemWithPublished().publish(1, APPROVER, TUESDAY), 409, "wrong-state", "is published");
        assertRefused(() -> anItemWithPublished().sendBack(1, "no"), 409, "wrong-state", "is published");
    }

    @Test
    void a_published_estimate_is_sealed() {
        Item item = anItemWithPublished();

        assertRefused(() -> item.changeVersion(1, withEstimate(5)), 409, "wrong-state", "is published");

        assertThat(item.version(1).estimate()).isEqualTo(new Estimate(2, List.of("too-simple")));
    }

    @Test
    void a_retired_item_stays_as_it_is() {
        Item item = anItemWithSubmitted();
        item.retire();

        List<ThrowingCallable> changes = List.of(item::retire, () -> item.describe(Fixtures.description()),
                () -> item.addVersion(withEstimate(1), MARKETER, MONDAY), () -> item.publish(1, APPROVER, TUESDAY),
                () -> item.sendBack(1, "no"));

        assertThat(changes).allSatisfy(change -> assertRefused(change, 409, "item-retired", "retired"));
    }

    @Test
    void a_version_that_is_not_there_is_not_found() {
        assertRefused(() -> anItemWithDraft().version(0), 404, "not-found", "");
        assertRefused(() -> anItemWithDraft().submit(2), 404, "not-found", "");
    }

    @Test
    void an_item_has_at_most_a_hundred_versions() {
        Item item = anItem();
        for (int i = 0; i < Item.MOST_VERSIONS; i++) {
            item.addVersion(withEstimate(1), MARKETER, MONDAY);
        }

        assertRefused(() -> item.addVersion(withEstimate(1), MARKETER, MONDAY), 409, "too-many-versions", "100");
    }

    @Test
    void each_change_of_a_version_gives_it_another_revision() {
        Item item = anItemWithDraft();
        long drafted = item.version(1).revision();

        item.changeVersion(1, withEstimate(3));

        assertThat(item.version(1).revision()).isGreaterThan(drafted);
    }

    private static void assertRefused(ThrowingCallable step, int status, String slug, String words) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(status);
            assertThat(refused.problem().slug()).isEqualTo(slug);
            assertThat(refused.problem().detail()).contains(words);
        });
    }
}
