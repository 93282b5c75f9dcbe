/// Who may change the catalogue and who sees which part of it.
@NullMarked
package io.handback.content.access;

import org.jspecify.annotations.NullMarked;
