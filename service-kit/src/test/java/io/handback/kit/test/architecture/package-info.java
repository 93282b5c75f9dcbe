/// The house rules about who may know and call whom, as tests that each service runs with one line.
@NullMarked
package io.handback.kit.test.architecture;

import org.jspecify.annotations.NullMarked;
