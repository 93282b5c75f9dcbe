package io.handback.bench.plain;

import java.util.List;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/// One message of the framework for each event: nothing is checked, nobody is asked who they are.
@Path("/events")
public class EventsResource {

    private final MutinyEmitter<String> emitter;

    EventsResource(@Channel("events") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<String> emitter) {
        this.emitter = emitter;
    }

    /// How many events the broker has acknowledged.
    public record Taken(int accepted) {}

    /// Answers when the broker has acknowledged all of them.
    @POST
    public Uni<Taken> take(List<JsonNode> events) {
        return Uni.join()
                .all(events.stream().map(this::send).toList())
                .andFailFast()
                .map(sent -> new Taken(sent.size()));
    }

    private Uni<Void> send(JsonNode event) {
        var key = OutgoingKafkaRecordMetadata.builder().withKey(event.path("itemId").asText()).build();
        return emitter.sendMessage(Message.of(event.toString()).addMetadata(key));
    }
}
