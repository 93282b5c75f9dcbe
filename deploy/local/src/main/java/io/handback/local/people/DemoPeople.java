package io.handback.local.people;

import java.util.List;
import java.util.Locale;

import io.handback.embedded.Person;
import io.handback.local.Refusal;

/// The people of the demo tenant one can sign in as; each stands for a role.
public final class DemoPeople {

    /// The demo tenant's name.
    public static final String TENANT = "demo";

    private static final List<Person> ALL = List.of(
            person("rita-rep", "Rita Rep", "rep"),
            person("leo-lead", "Leo Lead", "sales-lead"),
            person("maria-marketer", "Maria Marketer", "marketer"),
            person("anton-approver", "Anton Approver", "approver"),
            person("ada-admin", "Ada Admin", "admin"),
            person("crm-plugin", "CRM plugin", "integration"));

    private DemoPeople() {}

    /// One person a role, in the order rep, sales-lead, marketer, approver, admin, integration.
    public static List<Person> all() {
        return ALL;
    }

    /// The person that stands for a role, or one sentence with the roles there are.
    public static Person of(String role) {
        return ALL.stream()
                .filter(person -> person.roles().contains(role.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no role " + role + ": use one of " + String.join(", ", roles()) + "."));
    }

    /// The roles, in the same order.
    public static List<String> roles() {
        return ALL.stream()
                .map(person -> person.roles().getFirst())
                .toList();
    }

    private static Person person(String subject, String name, String role) {
        return new Person(subject, TENANT, List.of(role), name, subject + "@demo.example");
    }
}
