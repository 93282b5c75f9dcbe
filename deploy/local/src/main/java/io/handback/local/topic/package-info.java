/// Shows what is on a Kafka topic.
@NullMarked
package io.handback.local.topic;

import org.jspecify.annotations.NullMarked;
