package io.handback.local.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

import io.handback.embedded.OidcIssuer;
import io.handback.embedded.Person;
import io.handback.local.home.Home;
import io.handback.local.home.Layout;
import io.handback.local.home.OwnerOnly;
import io.handback.local.home.Service;
import io.handback.local.people.DemoPeople;

/// What a person needs once everything runs: addresses and tokens, on the screen and in a file to source.
record Farewell(Home home, Layout layout, OidcIssuer issuer) {

    void print(Progress progress) {
        progress.say("");
        progress.say("Handback is up at " + layout.gateway());
        progress.say("");
        for (Service service : Service.values()) {
            progress.say(line(service.shortName(), layout.gateway() + "/" + service.shortName() + "/v1"));
        }
        for (Service service : Service.values()) {
            progress.say(line(service.shortName() + "*", layout.managementUrl(service) + "/q/health, /q/metrics"));
        }
        progress.say(line("CRM page", layout.crmPageUrl() + "  an example CRM with the rep's panel"));
        progress.say(line("issuer", layout.issuerUrl().toString()));
        progress.say(line("Kafka", layout.bootstrapServers()));
        progress.say("");
        progress.say("  * health and metrics, not behind the gateway");
        progress.say("");
        progress.say("Tokens of tenant " + DemoPeople.TENANT + ", good for 12 hours (a new one: ./handback token ROLE):");
        progress.say("");
        String exports = exports();
        progress.say(exports);
        progress.say("The same in a file to load into a shell:  . " + save(exports));
        progress.say("");
        progress.say("Ctrl-C stops everything.");
    }

    private static String line(String what, String where) {
        return String.format(Locale.ROOT, "  %-12s %s", what, where);
    }

    private String exports() {
        return "export HANDBACK=" + layout.gateway() + "\n" + DemoPeople.all()
                .stream()
                .map(this::export)
                .collect(Collectors.joining());
    }

    private String export(Person person) {
        String variable = person.roles()
                .getFirst()
                .replace('-', '_')
                .toUpperCase(Locale.ROOT);
        return "export " + variable + "=" + issuer.token(person) + "\n";
    }

    private Path save(String exports) {
        Path file = home.keys()
                .resolve("tokens.env");
        try {
            OwnerOnly.write(file, exports);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
