/// This service's copy of a tenant's settings.
@NullMarked
package io.handback.engagement.settings;

import org.jspecify.annotations.NullMarked;
