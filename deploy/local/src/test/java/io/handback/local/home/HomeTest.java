package io.handback.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.handback.local.FreeLayout;
import io.handback.local.Refusal;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void its_folders_are_made_and_keys_are_the_owners_only() throws IOException {
        Home home = new Home(folder, folder.resolve("home"));
        home.create();
        assertThat(home.data()).isEmptyDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.keys()))).isEqualTo("rwx------");
    }

    @Test
    void a_place_that_cannot_be_written_is_said_in_one_sentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        Home home = new Home(folder, file.resolve("home"));
        assertThatThrownBy(home::create).isInstanceOf(Refusal.class).hasMessageContaining("HANDBACK_HOME");
    }

    @Test
    void starting_over_forgets_data_and_logs_but_not_keys() throws IOException {
        // Given
        Home home = new Home(folder, folder.resolve("home"));
        home.create();
        Files.createDirectories(home.data().resolve("kafka/deep"));
        Files.writeString(home.data().resolve("kafka/deep/file"), "x");
        Files.writeString(home.log("kafka"), "x");
        Files.writeString(home.keys().resolve("keys.json"), "x");
        // When
        home.startOver();
        // Then
        assertThat(home.data()).isEmptyDirectory();
        assertThat(home.logs()).isEmptyDirectory();
        assertThat(home.keys().resolve("keys.json")).exists();
    }

    @Test
    void a_home_made_for_one_run_goes_as_a_whole() throws IOException {
        // Given
        Home home = new Home(folder, folder.resolve("home"));
        home.create();
        Files.writeString(home.keys().resolve("keys.json"), "x");
        // When
        home.remove();
        // Then
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_layout_with_a_busy_port_is_passed_over() throws IOException {
        Layout first = FreeLayout.find();
        try (ServerSocket _ = new ServerSocket(first.kafka(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortCheck.freeLayout(first.port()).port()).isGreaterThan(first.port());
        }
    }

    @Test
    void a_busy_port_is_named_with_what_it_is_for() throws IOException {
        Layout layout = FreeLayout.find();
        assertThatCode(() -> PortCheck.requireFree(layout)).doesNotThrowAnyException();
        try (ServerSocket _ = new ServerSocket(layout.kafka(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortCheck.requireFree(layout))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Port " + layout.kafka() + " (for Kafka)")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void a_port_without_room_above_it_is_refused() {
        assertThatThrownBy(() -> new Layout(65_500)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Layout(80)).isInstanceOf(Refusal.class);
        assertThat(new Layout(8080).all()).hasSize(14).containsEntry("the example CRM page", 8084).containsEntry("Kafka",
                8172);
    }

    @Test
    void a_second_up_is_told_where_the_first_one_is() {
        // Given
        Home home = new Home(folder, folder.resolve("home"));
        home.create();
        try (RunLock _ = RunLock.take(home)) {
            RunState.beginning(new Layout(8080)).save(home);
            // When / Then
            assertThatThrownBy(() -> RunLock.take(home))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("already running at http://127.0.0.1:8080 (process " + ProcessHandle.current().pid() + ")");
        }
        assertThatCode(() -> RunLock.take(home).close()).doesNotThrowAnyException();
    }
}
