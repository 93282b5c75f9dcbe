/// This service's copy of what content-service publishes about items and versions.
@NullMarked
package io.handback.engagement.catalogue;

import org.jspecify.annotations.NullMarked;
