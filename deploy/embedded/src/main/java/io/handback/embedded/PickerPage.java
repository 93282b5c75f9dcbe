package io.handback.embedded;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The sign-in page: pick one of the demo people.
final class PickerPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Handback: sign in</title>
            <style>body{font:16px system-ui;max-width:32em;margin:4em auto;padding:0 1em}button{font:inherit;display:block;width:100%%;\
            text-align:left;padding:.7em 1em;margin:.4em 0;cursor:pointer}small{color:#555}</style></head>
            <body><main><h1>Sign in as</h1>
            <p>This issuer belongs to a local run of Handback: no passwords, demo people only.</p>
            <form method="post">%s%s</form></main></body></html>
            """;

    private PickerPage() {}

    static String of(Form form, List<Person> people) {
        String hidden = form.values()
                .entrySet()
                .stream()
                .filter(entry -> !entry.getKey().equals("person"))
                .map(PickerPage::hidden)
                .collect(Collectors.joining());
        String buttons = people.stream()
                .map(PickerPage::button)
                .collect(Collectors.joining());
        return PAGE.formatted(hidden, buttons);
    }

    static String refusal(OAuthRefusal refusal) {
        return "<!doctype html><html lang=\"en\"><title>Handback: sign in</title><h1>This sign-in cannot go on</h1><p>%s</p></html>"
                .formatted(escape(refusal.description()));
    }

    private static String hidden(Map.Entry<String, String> entry) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(escape(entry.getKey()), escape(entry.getValue()));
    }

    private static String button(Person person) {
        return "<button name=\"person\" value=\"%s\">%s <small>%s, tenant %s</small></button>".formatted(
                escape(key(person)),
                escape(person.name()),
                escape(String.join(", ", person.roles())),
                escape(person.tenant()));
    }

    static String key(Person person) {
        return person.tenant() + "/" + person.subject();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
