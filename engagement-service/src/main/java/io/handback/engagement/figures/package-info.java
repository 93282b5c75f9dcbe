/// Every figure: its definition, its arithmetic, and the summary of an item.
@NullMarked
package io.handback.engagement.figures;

import org.jspecify.annotations.NullMarked;
