package io.handback.e2e.chaos.traffic;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.handback.local.home.Service;

/// Where clients find each service: its instances in turn.
public final class Doors {

    private final Map<Service, List<URI>> open = new EnumMap<>(Service.class);
    private final AtomicInteger turn = new AtomicInteger();

    /// Nothing is open yet.
    public Doors() {
        for (Service service : Service.values()) {
            open.put(service, new CopyOnWriteArrayList<>());
        }
    }

    /// One more instance is there.
    public void open(Service service, int port) {
        of(service).add(uri(port));
    }

    /// That instance is leaving.
    public void close(Service service, int port) {
        of(service).remove(uri(port));
    }

    URI next(Service service) {
        List<URI> instances = of(service);
        return instances.get(Math.floorMod(turn.getAndIncrement(), instances.size()));
    }

    private List<URI> of(Service service) {
        return Objects.requireNonNull(open.get(service));
    }

    private static URI uri(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
