/// Who one can be in the demo tenants.
@NullMarked
package io.handback.local.people;

import org.jspecify.annotations.NullMarked;
