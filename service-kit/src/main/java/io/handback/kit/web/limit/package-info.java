/// How many requests one caller may send in a while, and how many a replica has in its hands at once.
@NullMarked
package io.handback.kit.web.limit;

import org.jspecify.annotations.NullMarked;
