/// The read path: dedupe, effect and offset in one transaction, so that a record has its effect exactly once.
@NullMarked
package io.handback.kit.inbox;

import org.jspecify.annotations.NullMarked;
