/// Who one can be in the demo tenant.
@NullMarked
package io.handback.local.people;

import org.jspecify.annotations.NullMarked;
