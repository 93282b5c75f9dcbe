package io.handback.kit.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayProducerTest {

    private static final String POISON = "too large";

    private final Broker broker = new Broker();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 8, 9})
    void a_row_kafka_will_never_take_takes_no_other_with_it(int where) {
        // Given
        List<RelayStore.Outgoing> rows = IntStream.range(0, 10).mapToObj(i -> row(i == where ? POISON : "fine " + i)).toList();

        // When
        List<RelayProducer.Unsendable> unsendable = producer().send(rows);

        // Then
        assertThat(unsendable).extracting(RelayProducer.Unsendable::row).containsExactly(rows.get(where));
        assertThat(broker.committed()).containsExactlyElementsOf(
                IntStream.range(0, 10).filter(i -> i != where).mapToObj(i -> "fine " + i).toList());
    }

    @Test
    void several_are_found_in_their_order() {
        // Given
        List<RelayStore.Outgoing> rows = List.of(row(POISON), row("a"), row(POISON), row(POISON), row("b"));

        // When
        List<RelayProducer.Unsendable> unsendable = producer().send(rows);

        // Then
        assertThat(unsendable).extracting(RelayProducer.Unsendable::row).containsExactly(rows.get(0), rows.get(2), rows.get(3));
        assertThat(broker.committed()).containsExactly("a", "b");
    }

    @Test
    void a_failure_that_is_no_row_s_fault_parks_nothing() {
        // Given
        broker.commitTransactionException = new KafkaException("the broker is away");

        // When / Then
        assertThatThrownBy(() -> producer().send(List.of(row("a"), row("b")))).hasMessageContaining("away");
    }

    private RelayProducer producer() {
        return new RelayProducer(broker, "/handback/test-service");
    }

    private static RelayStore.Outgoing row(String payload) {
        return new RelayStore.Outgoing(new LogPosition(1, 1), LocalDate.EPOCH, UUID.randomUUID(), "acme", "topic", "acme:aggregate",
                "thing.happened.v1", 1, null, payload.getBytes(UTF_8), Instant.EPOCH);
    }

    /// Fails as Kafka's own client does: a record that is too large fails the transaction, and records sent behind it in the same
    /// transaction report its error as theirs.
    private static final class Broker extends MockProducer<byte[], byte[]> {

        private boolean failed;

        Broker() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
            initTransactions();
        }

        List<String> committed() {
            return history().stream().map(record -> new String(record.value(), UTF_8)).toList();
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
            failed = failed || new String(record.value(), UTF_8).equals(POISON);
            if (!failed) {
                return super.send(record, callback);
            }
            var refusal = new RecordTooLargeException("1048576 bytes at most");
            callback.onCompletion(null, refusal);
            return CompletableFuture.failedFuture(refusal);
        }

        @Override
        public void commitTransaction() {
            if (failed) {
                throw new KafkaException("a send failed");
            }
            super.commitTransaction();
        }

        @Override
        public void abortTransaction() {
            failed = false;
            super.abortTransaction();
        }
    }
}
