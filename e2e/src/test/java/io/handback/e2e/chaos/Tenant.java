package io.handback.e2e.chaos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.handback.e2e.Api;
import io.handback.e2e.Catalogue;
import io.handback.e2e.Running.Everything;
import io.handback.embedded.Person;

/// One of the organisations that write at the same time; their people have the same names.
record Tenant(String name, Everything all) {

    static List<Tenant> two(Everything all) {
        return List.of(new Tenant("chaos-red", all), new Tenant("chaos-blue", all));
    }

    /// Publishes an item in each; the items' ids by tenant.
    static Map<String, String> publish(List<Tenant> tenants, String title) throws Exception {
        Map<String, String> items = new HashMap<>();
        for (Tenant tenant : tenants) {
            items.put(tenant.name(), Catalogue.published(tenant.as("admin"), tenant.as("rep"), title));
        }
        return items;
    }

    Api as(String role) {
        return as(role, role);
    }

    Api as(String subject, String role) {
        return all.as(Person.of(name, subject, role));
    }
}
