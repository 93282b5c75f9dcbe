/// Teams and who leads them.
@NullMarked
package io.handback.engagement.people.team;

import org.jspecify.annotations.NullMarked;
