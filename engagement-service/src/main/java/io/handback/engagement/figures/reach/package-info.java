/// Who is meant by material, who uses it, and in which window of the tenant's days.
@NullMarked
package io.handback.engagement.figures.reach;

import org.jspecify.annotations.NullMarked;
