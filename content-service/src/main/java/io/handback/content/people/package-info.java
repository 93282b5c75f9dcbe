/// Who is who: the copy of people's identities that engagement-service publishes.
@NullMarked
package io.handback.content.people;

import org.jspecify.annotations.NullMarked;
