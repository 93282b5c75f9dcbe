/// JSON read strictly: nothing is guessed, coerced or silently dropped, and every refusal names the field.
@NullMarked
package io.handback.kit.web.json;

import org.jspecify.annotations.NullMarked;
