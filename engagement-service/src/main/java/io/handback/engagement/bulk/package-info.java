/// Lists that other systems send whole: each row read, checked and refused alone.
@NullMarked
package io.handback.engagement.bulk;

import org.jspecify.annotations.NullMarked;
