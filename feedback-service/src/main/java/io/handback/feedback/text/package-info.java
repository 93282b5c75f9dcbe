/// Free text people wrote, kept and published apart from the facts about it, so that it can be erased.
@NullMarked
package io.handback.feedback.text;

import org.jspecify.annotations.NullMarked;
