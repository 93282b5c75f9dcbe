/// What fits a deal: up to three items, each with the reason.
@NullMarked
package io.handback.engagement.suggestions;

import org.jspecify.annotations.NullMarked;
