/// Runs the build with all its tests, or the campaign of faults.
@NullMarked
package io.handback.local.test;

import org.jspecify.annotations.NullMarked;
