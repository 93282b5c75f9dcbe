/// Constraints on input that Bean Validation does not bring: currencies, time zones, links, and one of two fields.
@NullMarked
package io.handback.content.constraint;

import org.jspecify.annotations.NullMarked;
