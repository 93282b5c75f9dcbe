package io.handback.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

class AsyncApiTest {

    private static final JsonNode DOCUMENT = ContractFiles.yaml("/asyncapi.yaml", JsonNode.class);
    private static final List<Topic> TOPICS = TopicCatalogue.load().topics();

    @Test
    void it_is_an_asyncapi_3_document() {
        assertThat(DOCUMENT.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(DOCUMENT.at("/info/title").asText()).isNotBlank();
        assertThat(DOCUMENT.at("/info/version").asText()).isNotBlank();
    }

    @Test
    void it_has_the_topics_of_the_catalogue_with_their_events_and_settings() {
        assertThat(DOCUMENT.path("channels")).hasSameSizeAs(TOPICS);
        for (Topic topic : TOPICS) {
            JsonNode channel = DOCUMENT.path("channels").path(channelOf(topic));
            assertThat(channel.path("address").asText()).isEqualTo(topic.name());
            assertThat(channel.path("description").asText()).isEqualTo(topic.purpose());
            assertThat(Json.fields(channel.path("messages"))).containsExactlyElementsOf(topic.eventTypes());
            assertThat(channel.at("/bindings/kafka/topic").asText()).isEqualTo(topic.name());
            assertThat(channel.at("/bindings/kafka/partitions").asInt()).isEqualTo(topic.partitions());
        }
    }

    @Test
    void it_repeats_the_kafka_settings_of_the_catalogue() {
        for (Topic topic : TOPICS) {
            JsonNode settings = DOCUMENT.path("channels").path(channelOf(topic)).at("/bindings/kafka/topicConfiguration");
            assertThat(Json.fields(settings)).as(topic.name()).contains("cleanup.policy", "retention.ms");
            settings.properties()
                    .forEach(setting -> assertThat(asSetting(setting.getValue())).isEqualTo(topic.kafkaConfig().get(setting.getKey())));
        }
    }

    @Test
    void a_channel_and_a_message_name_the_same_event() {
        for (Topic topic : TOPICS) {
            for (String type : topic.eventTypes()) {
                JsonNode reference = DOCUMENT.path("channels").path(channelOf(topic)).path("messages").path(type);
                assertThat(reference.path("$ref").asText()).isEqualTo("#/components/messages/" + type);
            }
        }
    }

    @Test
    void it_has_a_message_with_headers_and_schema_for_every_event_type() {
        assertThat(Json.fields(DOCUMENT.at("/components/messages"))).containsExactlyInAnyOrderElementsOf(Schemas.types());
        for (Map.Entry<String, JsonNode> message : DOCUMENT.at("/components/messages").properties()) {
            String type = message.getKey();
            assertThat(message.getValue().path("name").asText()).isEqualTo(type);
            assertThat(message.getValue().at("/headers/allOf/1/properties/ce_type/const").asText()).isEqualTo(type);
            assertThat(message.getValue().at("/payload/schema/$ref").asText()).isEqualTo("./schemas/" + type + ".json");
            assertThat(message.getValue().path("title").asText()).isEqualTo(Json.tree(Schemas.schema(type)).path("title").asText());
        }
    }

    @Test
    void its_owner_alone_sends_to_a_topic_and_its_readers_receive() {
        List<String> expected = new ArrayList<>();
        for (Topic topic : TOPICS) {
            expected.add(topic.owner() + ".send." + channelOf(topic));
            topic.readers().forEach(reader -> expected.add(application(reader) + ".receive." + channelOf(topic)));
        }

        assertThat(Json.fields(DOCUMENT.path("operations"))).containsExactlyInAnyOrderElementsOf(expected);
        DOCUMENT.path("operations").properties().forEach(AsyncApiTest::assertNamedAfterWhatItDoes);
    }

    @Test
    void every_reference_leads_somewhere() {
        List<String> references = DOCUMENT.findValuesAsText("$ref");

        assertThat(references).hasSizeGreaterThan(40).allSatisfy(reference -> assertThat(resolves(reference)).as(reference).isTrue());
        assertThat(resolves("#/components/messages/rumour.heard.v1")).isFalse();
    }

    private static boolean resolves(String reference) {
        if (reference.startsWith("#")) {
            return !DOCUMENT.at(reference.substring(1)).isMissingNode();
        }
        return ContractFiles.text(reference.substring(1)).contains("\"$schema\"");
    }

    private static void assertNamedAfterWhatItDoes(Map.Entry<String, JsonNode> operation) {
        String channel = operation.getValue().at("/channel/$ref").asText().substring("#/channels/".length());
        assertThat(operation.getKey()).endsWith("." + operation.getValue().path("action").asText() + "." + channel);
    }

    private static String channelOf(Topic topic) {
        return topic.name().split("\\.", -1)[1];
    }

    private static String application(String reader) {
        return reader.endsWith("-service") ? reader : "outside";
    }

    private static String asSetting(JsonNode value) {
        return value.isArray() ? String.join(",", Json.strings(value)) : value.asText();
    }
}
