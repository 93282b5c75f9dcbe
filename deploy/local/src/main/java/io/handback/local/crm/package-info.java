/// A page that plays a CRM, with the rep's panel in it.
@NullMarked
package io.handback.local.crm;

import org.jspecify.annotations.NullMarked;
