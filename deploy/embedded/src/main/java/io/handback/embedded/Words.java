package io.handback.embedded;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;

/// What the issuer's pages say, in the reader's language.
record Words(
        String language,
        String title,
        String heading,
        String explanation,
        String tenant,
        Map<String, String> roles,
        String refused,
        String signedOut,
        String closeWindow) {

    private static final Words ENGLISH = new Words("en", "Handback: sign in", "Sign in to Handback as",
            "This sign-in belongs to a local run of Handback: demo people, no passwords.",
            "Tenant %s",
            Map.of("rep", "sales rep", "sales-lead", "sales lead", "marketer", "marketer", "approver", "approver", "admin", "administrator",
                    "integration", "integration"),
            "This sign-in cannot go on", "You are signed out", "You can close this window.");
    private static final Words GERMAN = new Words("de", "Handback: Anmeldung", "Bei Handback anmelden als",
            "Diese Anmeldung gehört zu einem lokalen Handback: Demo-Personen, keine Passwörter.",
            "Mandant %s",
            Map.of("rep", "Vertrieb", "sales-lead", "Vertriebsleitung", "marketer", "Marketing", "approver", "Freigabe", "admin",
                    "Administration", "integration", "Integration"),
            "Diese Anmeldung kann nicht weitergehen", "Sie sind abgemeldet", "Sie können dieses Fenster schließen.");

    /// The language that the page asks for (`ui_locales`), else the browser's, else English.
    static Words of(HttpExchange exchange, @Nullable String uiLocales) {
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Language");
        return Stream.of(uiLocales, accepted)
                .filter(list -> list != null && !list.isBlank())
                .flatMap(list -> Arrays.stream(list.strip().split("[ ,]+")))
                .flatMap(Words::in)
                .findFirst()
                .orElse(ENGLISH);
    }

    private static Stream<Words> in(String language) {
        return Stream.of(ENGLISH, GERMAN)
                .filter(words -> language.equals(words.language) || language.matches(words.language + "[-;].*"));
    }

    String role(String role) {
        return roles.getOrDefault(role, role);
    }
}
