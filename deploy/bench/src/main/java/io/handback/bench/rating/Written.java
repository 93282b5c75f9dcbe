package io.handback.bench.rating;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.handback.local.Refusal;

/// Whether the tables hold exactly what an order says: state, text, log and key of every rating, and nothing else.
record Written(Database database) {

    private static final String FOUND = """
            with news as materialized (
                select payload ->> 'feedbackId' as rating_id, payload ->> 'textId' as text_id, concat_ws(' ', type, revision) as news,
                       xid, position
                  from (select type, revision, xid, position, convert_from(payload, 'UTF8')::jsonb as payload from event_log) as readable),
            told as materialized (
                select coalesce(n.rating_id, r.rating_id::text) as rating_id,
                       string_agg(n.news, ', ' order by n.xid, n.position) as news
                  from news n left join rating r on r.text_id::text = n.text_id and n.rating_id is null
                 group by 1)
            select concat_ws(' | ', t.text, r.item_id, r.version, r.stars, r.revision, r.withdrawn, k.answer is not null, told.news)
              from rating r
              join written_text t using (tenant, text_id)
              left join told on told.rating_id = r.rating_id::text
              left join idempotency_key k on k.tenant = r.tenant and k.key = 'bench-' || split_part(t.text, ' ', 2)""";
    private static final String COUNTS = """
            select concat_ws(' ', (select count(*) from rating), (select count(*) from written_text),
                             (select count(*) from idempotency_key), (select count(*) from event_log))""";
    private static final String EVENTS = "text.written.v1 1, rating.given.v1 1, feedback.given.v1 1";
    private static final int STARS = 5;
    // all that was written, but for what differs between two runs of the same order: places and times in the log
    private static final String CONTENT = """
            select md5(string_agg(line, e'\\n' order by line)) from (
                select rating::text as line from rating
                union all select written_text::text from written_text
                union all select concat_ws(' ', tenant, caller, key, fingerprint, answer) from idempotency_key
                union all select concat_ws(' ', tenant, topic, aggregate, type, revision, payload, occurred_at,
                                           row_number() over (partition by xid order by position)) from event_log) as lines""";

    /// A refusal unless each rating of the order is there, once.
    void requireExact(List<UUID> items, int count, boolean log) {
        List<String> expected = IntStream.range(0, count).mapToObj(number -> line(items, number, log)).sorted().toList();
        List<String> found = database.rows(FOUND).stream().sorted().toList();
        if (!found.equals(expected)) {
            throw new Refusal("The ratings are not what was written: %d of %d, for example %s instead of %s.".formatted(found.size(), count,
                    found.stream().filter(line -> !expected.contains(line)).findFirst().orElse("nothing"), expected.getFirst()));
        }
        requireCounts("%d %d %d %d".formatted(count, count, count, log ? 3 * count : 0));
    }

    private void requireCounts(String expected) {
        String counts = database.rows(COUNTS).getFirst();
        if (!counts.equals(expected)) {
            throw new Refusal("Ratings, texts, keys and events are " + counts + " instead of " + expected + ".");
        }
    }

    private static String line(List<UUID> items, int number, boolean log) {
        String state = "Rating %d | %s | 1 | %d | 1 | f | t".formatted(number, items.get(number % items.size()), 1 + number % STARS);
        return log ? state + " | " + EVENTS : state;
    }

    /// A digest of everything that was written.
    String content() {
        return database.rows(CONTENT).getFirst();
    }
}
