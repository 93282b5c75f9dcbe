package io.handback.embedded;

import java.util.Map;

/// The passwords of the four database roles of a service.
public record DatabasePasswords(String owner, String app, String relay, String worker) {

    /// Every role's password is the role's name: for tests and for servers that only listen on loopback.
    public static DatabasePasswords defaults() {
        return new DatabasePasswords("handback_owner", "handback_app", "handback_relay", "handback_worker");
    }

    String of(String role) {
        return switch (role) {
            case "handback_owner" -> owner;
            case "handback_app" -> app;
            case "handback_relay" -> relay;
            case "handback_worker" -> worker;
            default -> throw new IllegalArgumentException("There is no database role " + role);
        };
    }

    Map<String, String> bySetting() {
        return Map.of(
                "handback.owner_password", owner,
                "handback.app_password", app,
                "handback.relay_password", relay,
                "handback.worker_password", worker);
    }

    @Override
    public String toString() {
        return "DatabasePasswords[hidden]";
    }
}
