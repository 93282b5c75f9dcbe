package io.handback.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// How the issuer is started.
///
/// @param port the TCP port on loopback, 0 for a free one
/// @param publicUrl the issuer's URL as others see it, ending in `/issuer`; null: its own address
/// @param keyDirectory where keys are kept (0600); null: in memory only
/// @param people whom one can sign in as
/// @param clients the machines that may ask for tokens
/// @param keyGrace how long a rotated key stays in the key set
public record IssuerOptions(
        int port,
        @Nullable URI publicUrl,
        @Nullable Path keyDirectory,
        List<Person> people,
        List<IssuerClient> clients,
        Duration keyGrace) {

    static final Duration DEFAULT_GRACE = Duration.ofHours(24);

    public IssuerOptions {
        people = List.copyOf(people);
        clients = List.copyOf(clients);
    }

    /// A throw-away issuer for tests: free port, keys in memory, nobody to sign in as.
    public static IssuerOptions temporary() {
        return new IssuerOptions(0, null, null, List.of(), List.of(), DEFAULT_GRACE);
    }

    /// An issuer that keeps its keys and is seen under another address.
    public static IssuerOptions behind(URI publicUrl, int port, Path keyDirectory) {
        return new IssuerOptions(port, publicUrl, keyDirectory, List.of(), List.of(), DEFAULT_GRACE);
    }

    /// The same with these people to sign in as.
    public IssuerOptions withPeople(List<Person> given) {
        return new IssuerOptions(port, publicUrl, keyDirectory, given, clients, keyGrace);
    }

    /// The same with these machines.
    public IssuerOptions withClients(List<IssuerClient> given) {
        return new IssuerOptions(port, publicUrl, keyDirectory, people, given, keyGrace);
    }

    /// The same with another grace time for rotated keys.
    public IssuerOptions withKeyGrace(Duration given) {
        return new IssuerOptions(port, publicUrl, keyDirectory, people, clients, given);
    }
}
