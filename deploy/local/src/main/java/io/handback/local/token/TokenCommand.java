package io.handback.local.token;

import java.time.Duration;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import io.handback.embedded.Person;
import io.handback.embedded.TokenSigner;
import io.handback.local.home.Home;
import io.handback.local.home.RunState;
import io.handback.local.people.DemoPeople;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `token`: an access token from the keys of the issuer that runs.
@Command(name = "token", header = "Print an access token for a role.", description = {"",
        "Signed with the keys of the issuer that is running, good for 12 hours.", ""}, footer = {"", "Examples:", "  ./handback token rep",
                "  curl -H \"Authorization: Bearer $(./handback token marketer)\" http://127.0.0.1:8080/content/v1/items",
                "  ./handback token rep --tenant acme --sub someone-else", "  ./handback token nina-new"})
public final class TokenCommand implements Callable<Integer> {

    private static final Duration LIFETIME = Duration.ofHours(12);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ROLE", description = "rep, sales-lead, marketer, approver, admin or integration; or one of the people, for example nina-new and rob-fresh of the empty tenant fresh.")
    private String role = "";

    @Option(names = "--tenant", paramLabel = "T", description = "The tenant (default: that person's, so demo for a role).")
    private @Nullable String tenant;

    @Option(names = "--sub", paramLabel = "S", description = "Who it is (default: the demo person of that role).")
    private @Nullable String subject;

    @Override
    public Integer call() {
        Home home = Home.ofEnvironment();
        Person usual = DemoPeople.of(role);
        String of = tenant == null ? usual.tenant() : tenant;
        Person person = subject == null
                ? new Person(usual.subject(), of, usual.roles(), usual.name(), usual.email())
                : Person.of(of, subject, usual.roles()
                        .getFirst());
        TokenSigner signer = TokenSigner.withKeysOf(home.keys(), RunState.require(home)
                .layout()
                .issuerUrl()
                .toString());
        spec.commandLine()
                .getOut()
                .println(signer.accessToken(person, LIFETIME));
        return 0;
    }
}
