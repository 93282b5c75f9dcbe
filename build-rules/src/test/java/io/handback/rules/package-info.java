/// Plants a violation of each build rule and sees the build go red.
@NullMarked
package io.handback.rules;

import org.jspecify.annotations.NullMarked;
