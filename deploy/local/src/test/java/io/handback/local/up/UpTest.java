package io.handback.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.nimbusds.jwt.SignedJWT;

import io.handback.local.FreeLayout;
import io.handback.local.home.Home;
import io.handback.local.home.Layout;
import io.handback.local.home.RunState;
import io.handback.local.home.Service;

/// The whole launcher with real PostgreSQL, Kafka, issuer and gateway; only the services are small stand-ins.
class UpTest {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    @TempDir
    Path root;

    private Layout layout = new Layout(8080);

    @BeforeEach
    void install() throws IOException {
        layout = FreeLayout.find();
        FakeService.install(root);
    }

    @AfterEach
    void stop() throws Exception {
        Launcher.run(root, "stop").exitCode();
    }

    @Test
    void up_starts_all_says_where_reports_a_death_and_stops_in_order() throws Exception {
        // Given
        Launcher up = started();
        assertThat(get("/content/x")).isEqualTo("content " + layout.issuerUrl() + " " + layout.bootstrapServers());
        assertThat(get("/issuer/.well-known/openid-configuration"))
                .contains("\"issuer\":\"" + layout.issuerUrl() + "\"");
        assertSecondUpRefused();
        assertTokensReadyMade();
        // When
        killed(Service.FEEDBACK);
        await().atMost(START_LIMIT).untilAsserted(() -> assertThat(up.output()).contains("feedback-service has ended; its log is"));
        assertThat(Launcher.run(root, "status").exitCode()).isEqualTo(1);
        List<ProcessHandle> parts = parts();
        assertThat(Launcher.run(root, "stop").exitCode()).isZero();
        // Then
        assertThat(up.exitCode()).isEqualTo(143);
        assertThat(up.output()).containsSubsequence(
                "gateway stopped", "content-service stopped", "issuer stopped", "Kafka stopped", "PostgreSQL feedback stopped",
                "Handback has stopped; your data are kept.");
        assertThat(up.output()).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(parts).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void what_a_killed_up_left_behind_is_ended_by_the_next_one() throws Exception {
        // Given
        Launcher killed = started();
        List<ProcessHandle> parts = parts();
        killed.process().destroyForcibly().waitFor();
        // When
        Launcher next = started();
        // Then
        assertThat(next.output()).contains("that an earlier run had left behind");
        assertThat(parts).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void a_service_that_dies_while_starting_ends_up_with_one_sentence() throws Exception {
        // Given
        Files.writeString(Service.ENGAGEMENT.jar(root), "not a jar");
        // When
        Launcher up = Launcher.run(root, "up", "--no-demo", "--port", Integer.toString(layout.port()));
        // Then
        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.output()).contains("engagement-service ended while it was starting (exit code 1): its log is ")
                .doesNotContain("\tat ");
        assertThat(Files.readString(up.home().resolve("logs/engagement-service.log"))).contains("jar");
        assertThat(Launcher.run(root, "status").exitCode()).isEqualTo(1);
    }

    @Test
    void a_busy_port_ends_up_with_one_sentence() throws Exception {
        try (ServerSocket _ = new ServerSocket(layout.service(Service.CONTENT), 1, InetAddress.getLoopbackAddress())) {
            Launcher up = Launcher.run(root, "up", "--no-demo", "--port", Integer.toString(layout.port()));
            assertThat(up.exitCode()).isEqualTo(1);
            assertThat(up.output()).isEqualTo("Port " + layout.service(Service.CONTENT)
                    + " (for content-service) is in use by another program: end that program, or choose other ports with --port.\n");
        }
    }

    @Test
    void an_unknown_option_and_a_command_without_a_run_are_refused_clearly() throws Exception {
        Launcher unknown = Launcher.run(root, "up", "--nonsense");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.output()).contains("Unknown option: '--nonsense'");
        Launcher token = Launcher.run(root, "token", "rep");
        assertThat(token.exitCode()).isEqualTo(1);
        assertThat(token.output()).isEqualTo("Handback is not running: start it with ./handback up.\n");
        Launcher stop = Launcher.run(root, "stop");
        assertThat(stop.exitCode()).isZero();
        assertThat(stop.output()).isEqualTo("Handback is not running.\n");
    }

    @Test
    void a_failure_nobody_foresaw_is_one_line_and_its_trace_is_in_the_log() throws Exception {
        // Given
        Files.createDirectories(root.resolve(".handback/run/lock"));
        // When
        Launcher up = Launcher.run(root, "up", "--port", Integer.toString(layout.port()));
        // Then
        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.output()).startsWith("That should not have happened: ").hasLineCount(1);
        assertThat(Files.readString(root.resolve(".handback/logs/launcher.log"))).contains("\tat ");
    }

    private Launcher started() throws IOException {
        Launcher up = Launcher.run(root, "up", "--no-demo", "--port", Integer.toString(layout.port()));
        await().atMost(START_LIMIT).pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(up.output()).contains("Ctrl-C stops everything."));
        return up;
    }

    private void assertSecondUpRefused() throws Exception {
        Launcher second = Launcher.run(root, "up");
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).startsWith("Handback is already running at " + layout.gateway()).hasLineCount(1);
    }

    private void assertTokensReadyMade() throws Exception {
        Path file = root.resolve(".handback/keys/tokens.env");
        assertThat(Files.readString(file)).contains("export REP=", "export SALES_LEAD=", "export MARKETER=", "export APPROVER=",
                "export ADMIN=", "export INTEGRATION=");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        Launcher token = Launcher.run(root, "token", "sales-lead", "--tenant", "acme");
        assertThat(token.exitCode()).isZero();
        assertThat(SignedJWT.parse(token.output().strip()).getJWTClaimsSet().getClaims())
                .containsEntry("iss", layout.issuerUrl().toString())
                .containsEntry("tenant", "acme")
                .containsEntry("roles", List.of("sales-lead"));
    }

    private String get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(layout.gateway() + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private RunState state() {
        return RunState.require(new Home(root, root.resolve(".handback")));
    }

    private List<ProcessHandle> parts() {
        return state().parts().values().stream().flatMap(part -> part.find().stream()).toList();
    }

    private void killed(Service service) {
        state().parts().entrySet().stream()
                .filter(part -> part.getKey().equals(service.folder()))
                .flatMap(part -> part.getValue().find().stream())
                .forEach(ProcessHandle::destroyForcibly);
    }
}
