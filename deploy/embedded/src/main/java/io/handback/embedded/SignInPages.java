package io.handback.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The issuer's pages: pick one of the demo people, signed out, what went wrong.
final class SignInPages {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="stylesheet" href="sign-in.css">
            </head>
            <body><main>
            <h1>%s</h1>
            <p>%s</p>
            %s</main></body>
            </html>
            """;
    private static final String TENANT = """
            <section aria-labelledby="tenant-%1$s"><h2 id="tenant-%1$s">%2$s</h2>
            <ul>
            %3$s</ul></section>
            """;
    private static final String BUTTON = """
            <li><button name="person" value="%s"><span class="name">%s</span> <span class="roles">%s</span></button></li>
            """;

    private SignInPages() {}

    /// Everybody one can be, by tenant in the order they are given; what the request said goes on with the choice.
    static String picker(Words words, Form form, List<Person> people) {
        String hidden = form.values()
                .entrySet()
                .stream()
                .filter(entry -> !entry.getKey().equals("person"))
                .map(SignInPages::hidden)
                .collect(Collectors.joining());
        String tenants = people.stream()
                .collect(Collectors.groupingBy(Person::tenant, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(tenant -> tenant(words, tenant.getKey(), tenant.getValue()))
                .collect(Collectors.joining());
        return page(words, words.heading(), words.explanation(),
                "<form method=\"post\" action=\"authorize\">\n" + hidden + tenants + "</form>\n");
    }

    static String refusal(Words words, OAuthRefusal refusal) {
        return page(words, words.refused(), refusal.description(), "");
    }

    static String signedOut(Words words) {
        return page(words, words.signedOut(), words.closeWindow(), "");
    }

    static String key(Person person) {
        return person.tenant() + "/" + person.subject();
    }

    /// The style of all these pages.
    static String stylesheet() {
        try (InputStream css = Objects.requireNonNull(SignInPages.class.getResourceAsStream("sign-in.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(Words words, String heading, String text, String rest) {
        return PAGE.formatted(words.language(), escape(words.title()), escape(heading), escape(text), rest);
    }

    private static String hidden(Map.Entry<String, String> entry) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n".formatted(escape(entry.getKey()), escape(entry.getValue()));
    }

    private static String tenant(Words words, String tenant, List<Person> people) {
        String buttons = people.stream()
                .map(person -> button(words, person))
                .collect(Collectors.joining());
        return TENANT.formatted(escape(tenant), escape(words.tenant().formatted(tenant)), buttons);
    }

    private static String button(Words words, Person person) {
        String roles = person.roles()
                .stream()
                .map(words::role)
                .collect(Collectors.joining(", "));
        return BUTTON.formatted(escape(key(person)), escape(person.name()), escape(roles));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
