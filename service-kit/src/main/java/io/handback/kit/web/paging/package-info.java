/// Lists in pages: a limit, the items, and an opaque signed cursor to the next page.
@NullMarked
package io.handback.kit.web.paging;

import org.jspecify.annotations.NullMarked;
