package io.handback.feedback.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.handback.kit.log.LogPosition;
import io.handback.kit.log.LogRow;
import io.handback.kit.tenant.TenantId;
import io.smallrye.mutiny.Uni;

class SharedPagesTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId OTHER = new TenantId("other");
    private static final LogPosition HERE = new LogPosition(7, 1);

    private final Queue<Uni<List<LogRow>>> answers = new ArrayDeque<>();
    private final List<String> read = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private final SharedPages pages = new SharedPages(this::answer, (_, work) -> later.add(work));

    @Test
    void streams_at_the_same_place_read_once() {
        // Given
        answers.add(Uni.createFrom().item(List.of(row())));
        // When
        List<LogRow> first = page(ACME);
        List<LogRow> second = page(ACME);
        // Then
        assertThat(first).hasSize(1);
        assertThat(second).isEqualTo(first);
        assertThat(read).containsExactly("acme");
    }

    @Test
    void a_page_is_forgotten_after_a_while() {
        // Given
        answers.add(Uni.createFrom().item(List.of(row())));
        page(ACME);
        // When
        later.forEach(Runnable::run);
        // Then
        assertThat(pages.kept()).isZero();
    }

    @Test
    void tenants_never_share() {
        // Given
        answers.add(Uni.createFrom().item(List.of(row())));
        answers.add(Uni.createFrom().item(List.of()));
        // When
        page(ACME);
        List<LogRow> others = page(OTHER);
        // Then
        assertThat(others).isEmpty();
        assertThat(read).containsExactly("acme", "other");
    }

    @Test
    void an_empty_page_is_read_again() {
        // Given
        answers.add(Uni.createFrom().item(List.of()));
        answers.add(Uni.createFrom().item(List.of(row())));
        // When
        List<LogRow> before = page(ACME);
        List<LogRow> after = page(ACME);
        // Then
        assertThat(before).isEmpty();
        assertThat(after).hasSize(1);
    }

    @Test
    void a_failed_read_is_tried_again() {
        // Given
        answers.add(Uni.createFrom().failure(new IllegalStateException("store away")));
        answers.add(Uni.createFrom().item(List.of(row())));
        // When
        assertThatThrownBy(() -> page(ACME)).hasMessage("store away");
        // Then
        assertThat(page(ACME)).hasSize(1);
    }

    private List<LogRow> page(TenantId tenant) {
        return pages.after(tenant, HERE).await().indefinitely();
    }

    private Uni<List<LogRow>> answer(TenantId tenant, LogPosition position) {
        read.add(tenant.value());
        return Uni.createFrom().deferred(answers::remove);
    }

    private static LogRow row() {
        return new LogRow(new LogPosition(8, 2), UUID.randomUUID(), "feedback.given.v1", 1, Instant.EPOCH, "{}");
    }
}
