/// People: who they are, what other systems know them by, and that the other services hear of it.
@NullMarked
package io.handback.engagement.people;

import org.jspecify.annotations.NullMarked;
