/// What buyers did with material in a person's own deals.
@NullMarked
package io.handback.engagement.buyerviews;

import org.jspecify.annotations.NullMarked;
