/// Usage intake over HTTP beside a bare Kafka producer.
@NullMarked
package io.handback.bench.usage;

import org.jspecify.annotations.NullMarked;
