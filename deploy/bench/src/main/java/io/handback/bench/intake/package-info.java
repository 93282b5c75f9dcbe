/// The usage firehose's front door beside one message of the framework for each event.
@NullMarked
package io.handback.bench.intake;

import org.jspecify.annotations.NullMarked;
