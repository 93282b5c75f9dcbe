package io.handback.e2e.chaos;

import io.handback.local.home.Layout;
import io.handback.local.home.Service;

/// Where the campaign's own parts listen, above the ports of the stack.
record Ports(Layout layout) {

    /// What a service is told to be its PostgreSQL.
    int postgres(Service service) {
        return at(100, service);
    }

    /// Where the broker listens for a service.
    int broker(Service service) {
        return at(110, service);
    }

    /// Where a service is told to find the broker.
    int kafka(Service service) {
        return at(120, service);
    }

    /// Where clients find a service.
    int door(Service service) {
        return at(130, service);
    }

    /// A second instance's own port.
    int second(Service service) {
        return at(140, service);
    }

    /// A second instance's health.
    int secondManagement(Service service) {
        return at(150, service);
    }

    private int at(int offset, Service service) {
        return layout.service(service) + offset;
    }
}
