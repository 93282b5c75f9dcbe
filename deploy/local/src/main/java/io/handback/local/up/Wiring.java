package io.handback.local.up;

import java.util.List;
import java.util.Map;

import io.handback.embedded.BrokerListener;
import io.handback.local.home.Service;

/// What services are told beside, or instead of, their usual settings; a test that stands between them and their stores says it here.
///
/// @param settings more of each service's environment; stronger than what the launcher would say
/// @param listeners more ports of the broker
public record Wiring(Map<Service, Map<String, String>> settings, List<BrokerListener> listeners) {

    /// Nothing in between, and these settings for all services.
    public static Wiring direct(Map<String, String> settings) {
        return new Wiring(Map.of(Service.CONTENT, settings, Service.FEEDBACK, settings, Service.ENGAGEMENT, settings), List.of());
    }

    Map<String, String> settings(Service service) {
        return settings.getOrDefault(service, Map.of());
    }
}
