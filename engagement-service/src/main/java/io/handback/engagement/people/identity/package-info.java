/// Which person an id of another system stands for.
@NullMarked
package io.handback.engagement.people.identity;

import org.jspecify.annotations.NullMarked;
