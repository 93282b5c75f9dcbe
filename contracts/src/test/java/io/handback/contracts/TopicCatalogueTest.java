package io.handback.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class TopicCatalogueTest {

    private static final Set<String> SERVICES = Set.of("content-service", "feedback-service", "engagement-service");

    /// Types whose record is the whole state of its key. Only these may be compacted: of a fact, compaction would lose all but the last.
    private static final Set<String> STATES = Set.of("content-item.changed.v1", "tenant-settings.changed.v1", "person.changed.v1",
            "team.changed.v1", "deal.changed.v1", "text.written.v1");

    private final TopicCatalogue catalogue = TopicCatalogue.load();

    @Test
    void the_index_names_every_file_of_the_folder_and_a_file_bears_its_topics_name() throws IOException {
        assertThat(catalogue.topics().stream().map(topic -> topic.name() + ".yaml"))
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(filesOfTheCatalogue());
    }

    @Test
    void only_usage_has_twelve_partitions_and_all_others_have_six() {
        assertThat(catalogue.topics()).allSatisfy(
                topic -> assertThat(topic.partitions()).as(topic.name()).isEqualTo(topic.name().equals("handback.usage.v1") ? 12 : 6));
    }

    @Test
    void a_topic_is_compacted_if_and_only_if_its_records_are_whole_states() {
        assertThat(catalogue.topics()).allSatisfy(topic -> assertThat(STATES.containsAll(topic.eventTypes())).as(topic.name())
                .isEqualTo(topic.cleanup() == Topic.Cleanup.COMPACT));
        assertThat(catalogue.topics()).filteredOn(topic -> topic.cleanup() == Topic.Cleanup.DELETE)
                .flatExtracting(Topic::eventTypes)
                .doesNotContainAnyElementsOf(STATES);
    }

    @Test
    void a_service_owns_every_topic_and_someone_reads_it() {
        assertThat(catalogue.topics()).allSatisfy(topic -> {
            assertThat(topic.owner()).isIn(SERVICES);
            assertThat(topic.readers()).isNotEmpty();
            assertThat(topic.purpose()).isNotBlank();
            assertThat(topic.key()).startsWith("tenant:");
        });
    }

    @Test
    void an_event_type_is_on_one_topic_only() {
        assertThat(catalogue.topics()).flatExtracting(Topic::eventTypes).doesNotHaveDuplicates();
    }

    @Test
    void only_the_feed_is_read_from_outside() {
        assertThat(catalogue.topics()).filteredOn(topic -> !SERVICES.containsAll(topic.readers()))
                .extracting(Topic::name)
                .containsExactly("handback.feed.v1");
    }

    @Test
    void a_compacted_topic_is_kept_for_ever_and_forgets_what_was_overwritten_within_a_day() {
        assertThat(catalogue.topic("handback.people.v1").kafkaConfig()).containsEntry("cleanup.policy", "compact")
                .containsEntry("retention.ms", "-1")
                .containsEntry("max.compaction.lag.ms", String.valueOf(Duration.ofDays(1).toMillis()))
                .containsEntry("delete.retention.ms", String.valueOf(Duration.ofDays(30).toMillis()));
    }

    @Test
    void a_deleting_topic_says_how_long_it_keeps_a_record_counted_from_its_arrival() {
        assertThat(catalogue.topic("handback.usage.v1").kafkaConfig()).containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", String.valueOf(Duration.ofDays(7).toMillis()))
                .containsEntry("message.timestamp.type", "LogAppendTime");
        assertThat(catalogue.topic("handback.feed.v1").retention()).isEqualTo(Duration.ofDays(30));
        assertThat(catalogue.topic("handback.feedback.v1").kafkaConfig()).containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1");
    }

    @Test
    void topics_are_found_by_event_type_owner_and_reader() {
        assertThat(catalogue.topicOf("rating.given.v1").name()).isEqualTo("handback.feedback.v1");
        assertThat(catalogue.ownedBy("content-service")).extracting(Topic::name)
                .containsExactly("handback.content.v1", "handback.settings.v1");
        assertThat(catalogue.readBy("feedback-service")).extracting(Topic::name)
                .containsExactly("handback.content.v1", "handback.deals.v1", "handback.people.v1", "handback.settings.v1");
    }

    @Test
    void an_unknown_topic_or_type_is_refused() {
        assertThatThrownBy(() -> catalogue.topic("handback.rumours.v1")).isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("handback.rumours.v1");
        assertThatThrownBy(() -> catalogue.topicOf("rumour.heard.v1")).isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("rumour.heard.v1");
    }

    @Test
    void a_file_with_a_missing_an_unknown_or_a_misspelt_setting_is_not_loaded() {
        for (String wrong : List.of("/wrong-catalogue/missing.yaml", "/wrong-catalogue/unknown.yaml", "/wrong-catalogue/misspelt.yaml")) {
            assertThatThrownBy(() -> ContractFiles.yaml(wrong, TopicFile.class)).as(wrong)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(wrong);
        }
    }

    private static List<String> filesOfTheCatalogue() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/catalogue"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("index.yaml")).toList();
        }
    }
}
