/// Making, changing, retiring and finding items.
@NullMarked
package io.handback.content.item;

import org.jspecify.annotations.NullMarked;
