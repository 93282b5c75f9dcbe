package io.handback.kit.inbox;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.Config;

import io.smallrye.reactive.messaging.ClientCustomizer;

/// Gives the consumer of every incoming channel its [EpochStamp].
@ApplicationScoped
class StampedChannels implements ClientCustomizer<Map<String, Object>> {

    private final StoredOffsets offsets;

    StampedChannels(StoredOffsets offsets) {
        this.offsets = offsets;
    }

    @Override
    public Map<String, Object> customize(String channel, Config settings, Map<String, Object> client) {
        var stamped = new HashMap<>(client);
        EpochStamp.install(stamped, offsets);
        return stamped;
    }
}
