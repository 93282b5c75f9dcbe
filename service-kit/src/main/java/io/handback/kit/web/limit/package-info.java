/// How many requests one caller may send in a while.
@NullMarked
package io.handback.kit.web.limit;

import org.jspecify.annotations.NullMarked;
