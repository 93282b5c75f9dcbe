package io.handback.bench.plain;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/// A stream that looks for itself: each client's own query, each second.
@Path("/stream")
public class StreamResource {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String END = "select pg_snapshot_xmin(pg_current_snapshot())::text as xid, 0::bigint as position";
    private static final String AFTER = """
            select xid::text as xid, position, type, convert_from(payload, 'UTF8') as payload from event_log
             where tenant = $1 and topic = 'handback.feed.v1' and (xid, position) > ($2::text::xid8, $3::bigint)
               and xid < pg_snapshot_xmin(pg_current_snapshot())
             order by event_log.xid, position limit 100""";

    private final Pool pool;

    StreamResource(Pool pool) {
        this.pool = pool;
    }

    private record Position(String xid, long position) {

        static Position of(Row row) {
            return new Position(row.getString("xid"), row.getLong("position"));
        }
    }

    /// What comes from now on.
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> watch(@QueryParam("tenant") String tenant, @Context Sse sse) {
        return Multi.createBy().concatenating().streams(
                Multi.createFrom().item(sse.newEventBuilder().comment(" watching").build()),
                pool.query(END).execute().map(rows -> Position.of(rows.iterator().next())).toMulti()
                        .onItem().transformToMultiAndConcatenate(begin -> follow(tenant, begin, sse)));
    }

    private Multi<OutboundSseEvent> follow(String tenant, Position begin, Sse sse) {
        return Multi.createBy().repeating()
                .uni(() -> new AtomicReference<>(begin), position -> next(tenant, position))
                .withDelay(PAUSE)
                .indefinitely()
                .onItem().transformToMultiAndConcatenate(rows -> Multi.createFrom().iterable(rows))
                .map(row -> sse.newEventBuilder().name(row.getString("type")).data(row.getString("payload")).build());
    }

    private Uni<List<Row>> next(String tenant, AtomicReference<Position> position) {
        return pool.preparedQuery(AFTER)
                .execute(Tuple.of(tenant, position.get().xid(), position.get().position()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
                .invoke(rows -> rows.stream().reduce((_, last) -> last).ifPresent(last -> position.set(Position.of(last))));
    }
}
