/// The front door of the usage firehose: checked one by one, acknowledged by the broker, never blocking.
@NullMarked
package io.handback.engagement.intake;

import org.jspecify.annotations.NullMarked;
