package io.handback.embedded;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;

/// Who is signed in at the issuer itself, by browser: a cookie holds a random handle, memory holds the person.
final class Sessions {

    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final String ATTRIBUTES = "; Path=/issuer; HttpOnly; SameSite=Lax; Max-Age=";

    private final Grants<Person> open;
    private final String cookie;

    /// @param port the issuer's port as browsers see it: cookies know no ports, and two runs on one machine are two issuers
    Sessions(int port, InstantSource clock) {
        this.open = new Grants<>(LIFETIME, clock);
        this.cookie = "handback-session-" + port;
    }

    /// Who is signed in in this browser.
    @Nullable
    Person find(HttpExchange exchange) {
        return handles(exchange).stream()
                .map(open::find)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// The answer with a session for this person, in place of the one that the browser has.
    Answer begin(HttpExchange exchange, Person person, Answer answer) {
        handles(exchange).forEach(open::redeem);
        return answer.with("Set-Cookie", cookie + "=" + open.issue(person) + ATTRIBUTES + LIFETIME.toSeconds());
    }

    /// The answer after which nobody is signed in in this browser.
    Answer end(HttpExchange exchange, Answer answer) {
        handles(exchange).forEach(open::redeem);
        return answer.with("Set-Cookie", cookie + "=" + ATTRIBUTES + 0);
    }

    private List<String> handles(HttpExchange exchange) {
        return exchange.getRequestHeaders()
                .getOrDefault("Cookie", List.of())
                .stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(cookie + "="))
                .map(pair -> pair.substring(cookie.length() + 1))
                .toList();
    }
}
