package io.handback.e2e.chaos.traffic;

import java.util.List;
import java.util.UUID;

import io.handback.embedded.OidcIssuer;
import io.handback.embedded.Person;

/// One of the organisations that write at the same time; their people have the same names. What they write bears their colour.
public record Tenant(String colour, Doors doors, OidcIssuer issuer) {

    /// What a mark looks like: the colour and a UUID.
    public static final String MARK = "(red|blue|green)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    /// The three of a campaign.
    public static List<Tenant> three(Doors doors, OidcIssuer issuer) {
        return List.of(new Tenant("red", doors, issuer), new Tenant("blue", doors, issuer), new Tenant("green", doors, issuer));
    }

    /// What its tokens say.
    public String name() {
        return nameOf(colour);
    }

    /// The organisation that writes in a colour.
    public static String nameOf(String colour) {
        return "chaos-" + colour;
    }

    /// Somebody in a role.
    public Caller as(String role) {
        return as(role, role);
    }

    /// Somebody by name.
    public Caller as(String subject, String role) {
        return new Caller(name(), doors, issuer.token(Person.of(name(), subject, role)));
    }

    /// A new mark: whatever bears it, this organisation wrote.
    public String mark() {
        return colour + "-" + UUID.randomUUID();
    }
}
