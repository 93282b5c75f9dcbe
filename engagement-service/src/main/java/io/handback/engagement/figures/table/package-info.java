/// The figures of all items offered: one reading of them, shelves, rankings, and the table in pages.
@NullMarked
package io.handback.engagement.figures.table;

import org.jspecify.annotations.NullMarked;
