package io.handback.kit.operations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.agroal.DataSource;
import io.smallrye.common.annotation.Identifier;

/// How far consumers are behind, by the offsets their store holds, and how many dead letters wait.
@ApplicationScoped
class ConsumerMetrics implements Sampler.Sample {

    private record Reader(String consumer, TopicPartition partition) {}

    private static final String OFFSETS = "select consumer, topic, partition, next_offset from consumer_offset";
    private static final String LETTERS = "select consumer, count(*) filter (where replayed_at is null) from dead_letter group by 1";
    private static final long SECONDS = 5;

    private final AgroalDataSource worker;
    private final Map<String, Object> broker;
    private final MultiGauge lag;
    private final MultiGauge letters;
    private @Nullable Admin admin;

    ConsumerMetrics(@DataSource("worker") AgroalDataSource worker, @Identifier("default-kafka-broker") Map<String, Object> broker,
            MeterRegistry metrics) {
        this.worker = worker;
        this.broker = broker;
        lag = MultiGauge.builder("handback.consumer.lag")
                .description("Offsets of a topic a consumer has not applied yet; a transaction marker at the end counts, too")
                .register(metrics);
        letters = MultiGauge.builder("handback.dead.letters").description("Dead letters not replayed yet").register(metrics);
    }

    @Override
    public void take() throws SQLException, InterruptedException {
        Map<Reader, Long> stored = new HashMap<>();
        try (Connection db = worker.getConnection(); Statement sql = db.createStatement()) {
            for (ResultSet row = sql.executeQuery(OFFSETS); row.next();) {
                stored.put(new Reader(row.getString(1), new TopicPartition(row.getString(2), row.getInt(3))), row.getLong(4));
            }
            var waiting = new HashMap<String, Long>();
            for (ResultSet row = sql.executeQuery(LETTERS); row.next();) {
                waiting.put(row.getString(1), row.getLong(2));
            }
            letters.register(waiting.entrySet().stream()
                    .map(one -> MultiGauge.Row.of(Tags.of("consumer", one.getKey()), one.getValue()))
                    .toList(), true);
        }
        lag.register(behind(stored, ends(stored)).entrySet().stream()
                .map(one -> MultiGauge.Row.of(Tags.of("consumer", one.getKey()), one.getValue()))
                .toList(), true);
    }

    private static Map<String, Long> behind(Map<Reader, Long> stored, Map<TopicPartition, Long> ends) {
        var behind = new HashMap<String, Long>();
        stored.forEach((reader, next) -> behind.merge(reader.consumer(),
                Math.max(0, ends.getOrDefault(reader.partition(), next) - next), Long::sum));
        return behind;
    }

    private Map<TopicPartition, Long> ends(Map<Reader, Long> stored) throws InterruptedException {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        stored.keySet().forEach(reader -> asked.put(reader.partition(), OffsetSpec.latest()));
        try {
            var ends = new HashMap<TopicPartition, Long>();
            Map<TopicPartition, ListOffsetsResultInfo> answer = admin().listOffsets(asked).all().get(SECONDS, TimeUnit.SECONDS);
            answer.forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not say where its topics end", e);
        }
    }

    private Admin admin() {
        Admin opened = admin == null ? Admin.create(broker) : admin;
        admin = opened;
        return opened;
    }

    @PreDestroy
    void close() {
        if (admin != null) {
            admin.close();
        }
    }
}
