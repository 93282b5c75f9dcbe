/// The local copy of a tenant's settings, as content-service publishes them.
@NullMarked
package io.handback.feedback.settings;

import org.jspecify.annotations.NullMarked;
