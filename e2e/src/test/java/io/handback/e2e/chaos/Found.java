package io.handback.e2e.chaos;

/// A record of a topic as the checker sees it.
///
/// @param mark what the writer called it
/// @param tenant whose it says it is
/// @param event the event's id: the same again is a copy, another one is a second event
record Found(String topic, String mark, String tenant, String event) {}
