package io.handback.feedback.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.handback.feedback.catalogue.VersionStanding;
import io.handback.feedback.people.KnownPeople;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.web.problem.Refused;

class RatingTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Moment NOW = Moment.now(NOON);
    private static final TenantId ACME = new TenantId("acme");
    private static final Rater ROSA = new Rater(ACME, new UUID(0, 1), Set.of("sales-lead", "rep"), "Rosa (token)");
    private static final DealContext CLOSING = new DealContext(new UUID(0, 3), "closing", "cfo", null, "mail", true);

    private final Rating rating = new Rating(ACME, new RatingKey(ROSA.personId(), new UUID(0, 2), 2));

    private static Said said(int stars, boolean signed, DealContext context, String... reasons) {
        return new Said("Deck", stars, List.of(reasons), "Fine", signed, context, "Aurora");
    }

    @Test
    void each_change_moves_the_revision_by_one() {
        rating.give(ROSA, said(4, false, CLOSING, "too-long"), null, NOW);
        rating.withdraw(NOW);
        rating.give(ROSA, said(5, true, DealContext.UNSAID), null, NOW);

        assertThat(rating.revision()).isEqualTo(3);
        assertThat(rating.isWithdrawn()).isFalse();
        assertThat(rating.raterRoles()).containsExactly("rep", "sales-lead");
    }

    @Test
    void a_rating_says_the_same_only_if_all_of_it_is_the_same() {
        rating.give(ROSA, said(4, false, CLOSING, "too-long"), null, NOW);

        assertThat(rating.says(said(4, false, CLOSING, "too-long"))).isTrue();
        assertThat(rating.says(said(5, false, CLOSING, "too-long"))).isFalse();
        assertThat(rating.says(said(4, true, CLOSING, "too-long"))).isFalse();
        assertThat(rating.says(said(4, false, DealContext.UNSAID, "too-long"))).isFalse();
        assertThat(rating.says(said(4, false, CLOSING))).isFalse();
    }

    @Test
    void what_was_withdrawn_keeps_nothing_of_what_was_said() {
        rating.give(ROSA, said(4, true, CLOSING, "too-long"), UUID.randomUUID(), NOW);

        rating.withdraw(NOW);

        assertThat(rating.isWithdrawn()).isTrue();
        assertThat(rating.reasons()).isEmpty();
        assertThat(rating.context()).isEqualTo(DealContext.UNSAID);
        assertThat(rating.textId()).isNull();
        assertThat(rating.says(said(4, true, CLOSING, "too-long"))).isFalse();
    }

    @Test
    void history_is_overtaken_by_what_is_stored_and_the_present_never_is() {
        rating.give(ROSA, said(4, false, CLOSING), null, NOW);
        Moment before = new Moment(NOON.minusSeconds(60), NOON.plusSeconds(60));
        Moment since = new Moment(NOON.plusSeconds(1), NOON.plusSeconds(60));

        assertThat(visit(before).isOvertaken()).isTrue();
        assertThat(visit(since).isOvertaken()).isFalse();
        assertThat(visit(Moment.now(NOON.minusSeconds(5))).isOvertaken()).isFalse();
    }

    private RatingRecorder.Visit visit(Moment at) {
        return new RatingRecorder.Visit(ROSA, said(1, false, CLOSING), rating, at);
    }

    @Test
    void unsigned_feedback_shows_no_rater_even_if_one_is_given() {
        Said unsigned = said(4, false, CLOSING);
        rating.give(ROSA, unsigned, null, NOW);

        FeedbackGiven feedback = FeedbackGiven.of(rating, unsigned, RatingNews.signedBy(ROSA, unsigned, signature("Rosa Reyes")));

        assertThat(feedback.rater()).isNull();
    }

    @Test
    void the_directory_knows_a_name_better_than_a_token() {
        Said signed = said(4, true, CLOSING);
        Rater nameless = new Rater(ACME, ROSA.personId(), Set.of("rep"), null);

        assertThat(RatingNews.signedBy(ROSA, signed, signature("Rosa Reyes"))).extracting("name", "team", "deal", "stage")
                .containsExactly("Rosa Reyes", "DACH", "Aurora", "closing");
        assertThat(RatingNews.signedBy(ROSA, signed, signature(null))).extracting("name").isEqualTo("Rosa (token)");
        assertThat(RatingNews.signedBy(nameless, signed, signature(null))).isNull();
    }

    private static KnownPeople.Signature signature(@Nullable String name) {
        return new KnownPeople.Signature(name, "DACH");
    }

    @Test
    void only_what_reps_had_can_be_rated() {
        assertThat(RatingProblems.requireRateable(new VersionStanding.Published("Deck"))).isEqualTo("Deck");
        assertThatThrownBy(() -> RatingProblems.requireRateable(new VersionStanding.Unpublished())).isInstanceOf(Refused.class)
                .hasMessage("version-not-published");
        assertThatThrownBy(() -> RatingProblems.requireRateable(new VersionStanding.Retired())).hasMessage("item-retired");
        assertThatThrownBy(() -> RatingProblems.requireRateable(new VersionStanding.Unknown())).hasMessage("not-found");
    }

    @Test
    void a_form_is_brought_into_one_shape() {
        var form = new RatingForm(3, List.of("too-long", "out-of-date", "too-long"), "  well \n", null, null);
        var empty = new RatingForm(3, null, " ", null, null);

        assertThat(form.distinctReasons()).containsExactly("out-of-date", "too-long");
        assertThat(form.trimmedComment()).isEqualTo("well");
        assertThat(empty.distinctReasons()).isEmpty();
        assertThat(empty.trimmedComment()).isNull();
    }
}
