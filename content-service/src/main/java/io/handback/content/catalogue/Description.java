package io.handback.content.catalogue;

import java.util.UUID;

/// What is said of an item as a whole. `owner` is the id of the person who answers for it.
public record Description(String title, String kind, Tags tags, Audience audience, UUID owner) {}
