package io.handback.contracts;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/// Every Kafka topic there is: topics are created from it, and a topic that is not in it does not exist.
public final class TopicCatalogue {

    private static final String FOLDER = "/catalogue/";

    private final List<Topic> topics;

    private TopicCatalogue(List<Topic> topics) {
        this.topics = topics;
    }

    /// Reads the catalogue from the class path.
    public static TopicCatalogue load() {
        return new TopicCatalogue(Stream.of(ContractFiles.yaml(FOLDER + "index.yaml", String[].class))
                .map(file -> ContractFiles.yaml(FOLDER + file, TopicFile.class).topic())
                .toList());
    }

    /// All topics, ordered by name.
    public List<Topic> topics() {
        return topics;
    }

    /// The topic of this name; fails for a name that is not in the catalogue.
    public Topic topic(String name) {
        return topics.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("The catalogue has no topic " + name));
    }

    /// The one topic that carries this event type; fails for an unknown type.
    public Topic topicOf(String eventType) {
        return topics.stream()
                .filter(topic -> topic.eventTypes().contains(eventType))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No topic of the catalogue carries " + eventType));
    }

    /// The topics only this service writes, for example `content-service`.
    public List<Topic> ownedBy(String service) {
        return topics.stream()
                .filter(topic -> topic.owner().equals(service))
                .toList();
    }

    /// The topics this service reads, for example `feedback-service`.
    public List<Topic> readBy(String service) {
        return topics.stream()
                .filter(topic -> topic.readers().contains(service))
                .toList();
    }
}
