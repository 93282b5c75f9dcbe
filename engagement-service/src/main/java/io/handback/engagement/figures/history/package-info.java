/// How an item did over time: ratings and usage by week, reasons, and its versions beside each other.
@NullMarked
package io.handback.engagement.figures.history;

import org.jspecify.annotations.NullMarked;
