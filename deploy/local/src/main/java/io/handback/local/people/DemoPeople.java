package io.handback.local.people;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.handback.embedded.Person;
import io.handback.local.Refusal;

/// The people one can sign in as: in the demo tenant each stands for a role, in the fresh one nothing has happened yet.
public final class DemoPeople {

    /// The demo tenant's name.
    public static final String TENANT = "demo";

    /// The name of a tenant that nothing is loaded into.
    public static final String FRESH_TENANT = "fresh";

    private static final String MACHINE_ROLE = "integration";
    private static final List<Person> ROLES = List.of(
            person("rita-rep", "Rita Rep", TENANT, "rep"),
            person("leo-lead", "Leo Lead", TENANT, "sales-lead"),
            person("maria-marketer", "Maria Marketer", TENANT, "marketer"),
            person("anton-approver", "Anton Approver", TENANT, "approver"),
            person("ada-admin", "Ada Admin", TENANT, "admin"),
            person("crm-plugin", "CRM plugin", TENANT, MACHINE_ROLE));
    private static final List<Person> FRESH = List.of(
            person("nina-new", "Nina New", FRESH_TENANT, "marketer", "approver"),
            person("rob-fresh", "Rob Fresh", FRESH_TENANT, "rep"));

    private DemoPeople() {}

    /// One person of the demo tenant a role, in the order rep, sales-lead, marketer, approver, admin, integration.
    public static List<Person> all() {
        return ROLES;
    }

    /// Whom a browser can sign in as: everybody of both tenants, without the machine.
    public static List<Person> inBrowsers() {
        return everybody()
                .filter(person -> !person.roles().contains(MACHINE_ROLE))
                .toList();
    }

    /// The person that stands for a role in the demo tenant, or has this subject, or one sentence with whom there is.
    public static Person of(String roleOrSubject) {
        String wanted = roleOrSubject.toLowerCase(Locale.ROOT);
        return everybody()
                .filter(person -> person.roles().contains(wanted) || person.subject().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no role " + roleOrSubject + ": use one of " + String.join(", ", roles())
                        + ", or one of the people " + String.join(", ", subjects()) + "."));
    }

    /// The roles, in the same order as the people of the demo tenant.
    public static List<String> roles() {
        return ROLES.stream()
                .map(person -> person.roles().getFirst())
                .toList();
    }

    private static List<String> subjects() {
        return everybody()
                .map(Person::subject)
                .toList();
    }

    private static Stream<Person> everybody() {
        return Stream.concat(ROLES.stream(), FRESH.stream());
    }

    private static Person person(String subject, String name, String tenant, String... roles) {
        return new Person(subject, tenant, List.of(roles), name, subject + "@" + tenant + ".example");
    }
}
