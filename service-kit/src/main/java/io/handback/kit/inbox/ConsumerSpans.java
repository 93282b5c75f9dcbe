package io.handback.kit.inbox;

import java.sql.SQLException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

import io.handback.kit.kafka.CloudEventHeaders;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;

/// Continues the trace a record carries, so that one rating can be followed from its request to every projection.
@ApplicationScoped
class ConsumerSpans {

    /// What is done within the span.
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    private final Tracer tracer;

    ConsumerSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    void around(String consumer, ConsumerRecord<byte[], byte[]> record, Work work) throws SQLException {
        Context parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), record.headers(), HeaderText.GETTER);
        Span span = tracer.spanBuilder("apply " + record.topic())
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.consumer.group.name", consumer)
                .startSpan();
        try (Scope _ = span.makeCurrent()) {
            work.run();
        } finally {
            span.end();
        }
    }

    private enum HeaderText implements TextMapGetter<Headers> {

        GETTER;

        @Override
        public Iterable<String> keys(Headers headers) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String name) {
            return headers == null ? null : CloudEventHeaders.text(headers, name);
        }
    }
}
