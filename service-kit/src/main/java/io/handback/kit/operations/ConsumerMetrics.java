package io.handback.kit.operations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.common.TopicPartition;

import io.agroal.api.AgroalDataSource;
import io.handback.kit.inbox.StoredOffsets;
import io.handback.kit.kafka.TopicEnds;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.agroal.DataSource;

/// How far consumers are behind, by the offsets their store holds, and how many dead letters wait.
@ApplicationScoped
class ConsumerMetrics implements Sampler.Sample {

    private record Reader(String consumer, TopicPartition partition) {}

    private static final String OFFSETS = "select consumer, topic, partition, next_offset from consumer_offset";
    private static final String LETTERS = "select consumer, count(*) filter (where replayed_at is null) from dead_letter group by 1";

    private final AgroalDataSource worker;
    private final StoredOffsets offsets;
    private final TopicEnds ends;
    private final MultiGauge lag;
    private final MultiGauge letters;

    ConsumerMetrics(@DataSource("worker") AgroalDataSource worker, StoredOffsets offsets, TopicEnds ends, MeterRegistry metrics) {
        this.worker = worker;
        this.offsets = offsets;
        this.ends = ends;
        lag = MultiGauge.builder("handback.consumer.lag")
                .description("Offsets of a topic a consumer has not applied yet; 0 when it has nothing to do")
                .register(metrics);
        letters = MultiGauge.builder("handback.dead.letters").description("Dead letters not replayed yet").register(metrics);
    }

    /// Before it counts, what the consumers found to hold no records is passed: nothing else moves an idle consumer's offset.
    @Override
    public void take() throws SQLException, InterruptedException {
        offsets.passQuiet();
        Map<Reader, Long> stored = new HashMap<>();
        try (Connection db = worker.getConnection(); Statement sql = db.createStatement()) {
            for (ResultSet row = sql.executeQuery(OFFSETS); row.next();) {
                stored.put(new Reader(row.getString(1), new TopicPartition(row.getString(2), row.getInt(3))), row.getLong(4));
            }
            var waiting = new HashMap<String, Long>();
            for (ResultSet row = sql.executeQuery(LETTERS); row.next();) {
                waiting.put(row.getString(1), row.getLong(2));
            }
            show(letters, waiting);
        }
        show(lag, behind(stored));
    }

    private Map<String, Long> behind(Map<Reader, Long> stored) throws InterruptedException {
        Map<TopicPartition, TopicEnds.Range> ranges = ends.of(stored.keySet().stream().map(Reader::partition).collect(Collectors.toSet()));
        var behind = new HashMap<String, Long>();
        stored.forEach((reader, next) -> {
            TopicEnds.Range range = ranges.getOrDefault(reader.partition(), new TopicEnds.Range(next, next));
            behind.merge(reader.consumer(), range.behind(next), Long::sum);
        });
        return behind;
    }

    private static void show(MultiGauge gauge, Map<String, Long> values) {
        gauge.register(values.entrySet().stream()
                .map(one -> MultiGauge.Row.of(Tags.of("consumer", one.getKey()), one.getValue()))
                .toList(), true);
    }
}
