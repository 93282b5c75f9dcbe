/// Runs the build with all its tests, or the kill rounds.
@NullMarked
package io.handback.local.test;

import org.jspecify.annotations.NullMarked;
