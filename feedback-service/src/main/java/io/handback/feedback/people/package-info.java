/// The local copy of people and teams, as engagement-service publishes them; names are read only to sign feedback.
@NullMarked
package io.handback.feedback.people;

import org.jspecify.annotations.NullMarked;
