package io.handback.e2e.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.handback.e2e.Running;
import io.handback.e2e.Running.Everything;
import io.handback.embedded.Person;
import io.handback.local.home.Service;
import io.handback.local.people.DemoPeople;

/// What is no door from outside: other methods of known paths, and what only operators may call.
@Order(6)
@ExtendWith(Running.class)
class ClosedDoorsTest {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT",
            "PROPFIND", "MOVE", "LINK", "PURGE", "get", "QUERY");
    private static final List<String> INSIDE = List.of("/q", "/q/health", "/q/health/ready", "/q/metrics", "/q/info", "/q/openapi",
            "/q/swagger-ui", "/q/dev-ui", "/q/arc", "/q/dead-letters", "/q/rebuild/handback.feedback.content", "/q/../q/metrics",
            "/metrics", "/health", "/actuator", "/actuator/env", "/openapi", "/swagger-ui", "/debug", "/.git/config", "/.env",
            "/META-INF/MANIFEST.MF", "/WEB-INF/web.xml", "/application.properties", "/etc/passwd", "/static/../application.properties",
            "/static/bundle/../../application.properties", "/panel/../application.properties", "/server-status", "/jolokia", "/h2-console");

    @Test
    void only_the_declared_methods_of_a_path_do_something(Everything all) throws Exception {
        // Given
        String everyRole = Visitor.bearer(all, Person.of("doors-methods", "all", DemoPeople.roles().toArray(String[]::new)), c -> c);
        List<Door> doors = Door.all(all.home().root());
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        // When
        for (Door door : doors) {
            Set<String> declared = doors.stream().filter(other -> other.template().equals(door.template())).map(Door::method)
                    .collect(Collectors.toSet());
            for (String method : METHODS) {
                if (!declared.contains(method) && !(method.equals("HEAD") && declared.contains("GET"))) {
                    cases++;
                    Raw.Answer answer = Raw.once(all.layout().service(door.service()), tried(door, method, everyRole));
                    boolean fault = answer.status() >= 500 && answer.status() != 501;
                    if (fault || (answer.granted() && !method.equals("OPTIONS"))) {
                        wrong.add(method + " " + door.template() + ": " + answer);
                    }
                }
            }
        }
        // Then
        Running.screen().printf("doors: methods: %,d cases, %d wrong%n", cases, wrong.size());
        assertThat(wrong).isEmpty();
    }

    private static String tried(Door door, String method, String authorization) {
        return Raw.request(method, door.path(Things::unknown), "{}", "Authorization: " + authorization, "Content-Type: application/json");
    }

    @Test
    void what_operators_use_cannot_be_reached_from_outside(Everything all) throws Exception {
        // Given
        String admin = Visitor.bearer(all, Person.of("demo", "doors-admin", "admin"), c -> c);
        List<String> wrong = new ArrayList<>();
        List<String> prefixes = List.of("", "/content", "/feedback", "/engagement", "/content/v1", "/feedback/v1", "/engagement/v1",
                "/panel", "/issuer");
        // When
        for (String prefix : prefixes) {
            for (String path : INSIDE) {
                for (int port : ports(all)) {
                    Raw.Answer answer = Raw.once(port, Raw.request("GET", prefix + path, "", "Authorization: " + admin));
                    boolean description = path.equals("/openapi") && prefix.endsWith("/v1");
                    boolean deadLetters = path.equals("/dead-letters");
                    if (answer.status() >= 500 || (answer.status() < 400 && !description && !deadLetters)) {
                        wrong.add(port + prefix + path + ": " + answer);
                    }
                }
            }
        }
        // Then
        Running.screen().printf("doors: inside: %,d cases, %d wrong%n", prefixes.size() * INSIDE.size() * ports(all).size(), wrong.size());
        assertThat(wrong).isEmpty();
    }

    private static List<Integer> ports(Everything all) {
        List<Integer> ports = new ArrayList<>(List.of(all.layout().port()));
        for (Service service : Service.values()) {
            ports.add(all.layout().service(service));
        }
        return ports;
    }
}
