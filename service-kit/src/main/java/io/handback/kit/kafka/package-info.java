/// Kafka: settings that are asserted on the effective configuration, and CloudEvents in binary mode.
@NullMarked
package io.handback.kit.kafka;

import org.jspecify.annotations.NullMarked;
