/// The event log: appended in the transaction that changes state, read by the relay to Kafka and by streams.
@NullMarked
package io.handback.kit.log;

import org.jspecify.annotations.NullMarked;
