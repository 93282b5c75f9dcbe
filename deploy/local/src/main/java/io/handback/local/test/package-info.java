/// Runs the build with all its tests.
@NullMarked
package io.handback.local.test;

import org.jspecify.annotations.NullMarked;
