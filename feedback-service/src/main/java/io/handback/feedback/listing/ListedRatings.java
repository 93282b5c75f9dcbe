package io.handback.feedback.listing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.feedback.answer.AnswerState;
import io.handback.feedback.answer.AnswerView;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Reads ratings that were not withdrawn, the newest first, with their texts and answers.
/// Who gave one leaves the store only if it was signed: the joins ask for that.
@ApplicationScoped
class ListedRatings {

    private static final String SAID = """
            select r.rating_id, r.item_id, r.version, r.stars, r.reasons, r.signed, r.occurred_at, r.received_at, comment.text as comment,
                   a.state, answer.text as answer, a.answered_at, a.revision as answer_revision""";
    private static final String FROM = """

              from rating r
              left join written_text comment on comment.tenant = r.tenant and comment.text_id = r.text_id
              left join answer a on a.tenant = r.tenant and a.rating_id = r.rating_id and a.state is not null
              left join written_text answer on answer.tenant = a.tenant and answer.text_id = a.text_id
            """;
    private static final String OF_ITEM = SAID + """
            , p.name, t.name as team, d.name as deal, r.stage, r.persona, r.industry, r.channel, r.used_with_buyer""" + FROM + """
              left join known_person p on r.signed and p.tenant = r.tenant and p.person_id = r.person_id
              left join known_team t on t.tenant = p.tenant and t.team_id = p.team_id
              left join known_deal d on r.signed and d.tenant = r.tenant and d.deal_id = r.deal_id
             where r.tenant = $1 and r.item_id = $2 and not r.withdrawn and ($3::int is null or r.version = $3)
               and ($4::timestamptz is null or (r.occurred_at, r.rating_id) < ($4, $5::uuid))
            order by r.occurred_at desc, r.rating_id desc limit $6""";
    private static final String OF_PERSON = SAID + """
            , coalesce(c.title, r.item_title) as title, case when c.state = 'active' then c.current_version end as current_version""" + FROM
            + """
                      left join known_content c on c.tenant = r.tenant and c.item_id = r.item_id
                     where r.tenant = $1 and r.person_id = $2 and not r.withdrawn
                       and ($3::timestamptz is null or (r.occurred_at, r.rating_id) < ($3, $4::uuid))
                    order by r.occurred_at desc, r.rating_id desc limit $5""";
    private static final String KNOWN = "select 1 from known_content where tenant = $1 and item_id = $2";

    /// Whether the item is known here.
    Uni<Boolean> isKnown(TenantConnection db, UUID itemId) {
        return db.execute(KNOWN, db.tenant().value(), itemId)
                .map(rows -> rows.size() > 0);
    }

    /// Up to `limit` ratings on an item, of one version or of all.
    Uni<List<ItemRatingView>> ofItem(TenantConnection db, UUID itemId, @Nullable Integer version, ListPlace after, int limit) {
        return db.execute(OF_ITEM, db.tenant().value(), itemId, version, after.time(), after.id(), limit)
                .map(rows -> views(rows, ListedRatings::onItem));
    }

    /// Up to `limit` ratings of a person.
    Uni<List<MyRatingView>> ofPerson(TenantConnection db, UUID personId, ListPlace after, int limit) {
        return db.execute(OF_PERSON, db.tenant().value(), personId, after.time(), after.id(), limit)
                .map(rows -> views(rows, ListedRatings::ofPerson));
    }

    private static <T> List<T> views(RowSet<Row> rows, Function<Row, T> view) {
        return StreamSupport.stream(rows.spliterator(), false).map(view).toList();
    }

    private static ItemRatingView onItem(Row row) {
        return new ItemRatingView(row.getUUID("rating_id"), row.getInteger("version"), row.getInteger("stars"), reasons(row),
                row.getString("comment"), row.getBoolean("signed"), rater(row), instant(row, "occurred_at"), instant(row, "received_at"),
                answer(row));
    }

    private static MyRatingView ofPerson(Row row) {
        return new MyRatingView(row.getUUID("rating_id"), row.getUUID("item_id"), row.getString("title"), row.getInteger("version"),
                row.getInteger("stars"), reasons(row), row.getString("comment"), row.getBoolean("signed"), instant(row, "occurred_at"),
                row.getInteger("current_version"), answer(row));
    }

    /// Nobody when the rating is not signed, and while nobody has told the person's name.
    private static ItemRatingView.@Nullable RaterView rater(Row row) {
        return row.getString("name") == null
                ? null
                : new ItemRatingView.RaterView(row.getString("name"), row.getString("team"), row.getString("deal"),
                        row.getString("stage"), row.getString("persona"), row.getString("industry"), row.getString("channel"),
                        row.getBoolean("used_with_buyer"));
    }

    private static @Nullable AnswerView answer(Row row) {
        return row.getString("state") == null
                ? null
                : new AnswerView(AnswerState.named(row.getString("state")), row.getString("answer"), instant(row, "answered_at"),
                        row.getLong("answer_revision"));
    }

    private static List<String> reasons(Row row) {
        return List.copyOf(Arrays.asList(row.getArrayOfStrings("reasons")));
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
