/// Deals as the customer's own system knows them.
@NullMarked
package io.handback.engagement.deals;

import org.jspecify.annotations.NullMarked;
