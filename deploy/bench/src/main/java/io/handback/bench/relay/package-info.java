/// The way from the event log to Kafka: how long it takes, and what a backlog costs.
@NullMarked
package io.handback.bench.relay;

import org.jspecify.annotations.NullMarked;
