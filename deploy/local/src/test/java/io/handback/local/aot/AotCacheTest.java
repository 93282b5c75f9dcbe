package io.handback.local.aot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.handback.local.home.Service;

class AotCacheTest {

    @TempDir
    Path root;

    private Path jar = Path.of("");

    @BeforeEach
    void build() throws IOException {
        jar = Service.CONTENT.jar(root);
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "built");
    }

    @Test
    void a_cache_is_used_by_the_build_it_was_made_for() throws IOException {
        // Given
        assertThat(cache().options()).isEmpty();
        // When
        publish("learned");
        // Then
        Path file = cache().find().orElseThrow();
        assertThat(file).hasContent("learned");
        assertThat(cache().options()).containsExactly("-XX:AOTCache=" + file);
    }

    @Test
    void another_build_does_not_use_it_and_replaces_it() throws IOException {
        // Given
        publish("learned");
        // When
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        // Then
        assertThat(cache().find()).isEmpty();
        publish("learned again");
        assertThat(cache().find().orElseThrow()).hasContent("learned again");
        assertThat(root.resolve("content-service/target/aot").toFile().list()).hasSize(1);
    }

    @Test
    void a_damaged_one_is_not_used() throws IOException {
        // Given
        publish("learned");
        Path file = cache().find().orElseThrow();
        // When
        Files.writeString(file, "learnt");
        // Then
        assertThat(cache().find()).isEmpty();
        assertThat(cache().options()).isEmpty();
    }

    @Test
    void what_a_killed_training_left_is_neither_used_nor_kept() throws IOException {
        // Given
        Files.writeString(cache().draft(), "half");
        // When, Then
        assertThat(cache().find()).isEmpty();
        assertThat(cache().draft()).doesNotExist();
    }

    private void publish(String content) throws IOException {
        AotCache cache = cache();
        Files.writeString(cache.draft(), content);
        cache.publish();
    }

    private AotCache cache() {
        return AotCache.of(root, Service.CONTENT);
    }
}
