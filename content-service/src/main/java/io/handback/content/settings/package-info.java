/// A tenant's settings: time zone, currency, working days, holidays, and two choices about names and usage.
@NullMarked
package io.handback.content.settings;

import org.jspecify.annotations.NullMarked;
