package io.handback.embedded;

import java.util.List;

/// Somebody (or some machine) that a token speaks for.
///
/// @param subject the token's `sub`
/// @param tenant the tenant the person belongs to
/// @param roles Handback's roles, for example `rep`, `marketer`
/// @param name shown in the sign-in page and carried in the token
/// @param email carried in the token
public record Person(String subject, String tenant, List<String> roles, String name, String email) {

    public Person {
        roles = List.copyOf(roles);
    }

    /// A person whose name and address are made from the subject.
    public static Person of(String tenant, String subject, String... roles) {
        return new Person(subject, tenant, List.of(roles), subject, subject + "@" + tenant + ".example");
    }
}
