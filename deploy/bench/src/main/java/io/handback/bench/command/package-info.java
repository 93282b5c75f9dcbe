/// The command `bench`: which measurements there are, and where their results go.
@NullMarked
package io.handback.bench.command;

import org.jspecify.annotations.NullMarked;
