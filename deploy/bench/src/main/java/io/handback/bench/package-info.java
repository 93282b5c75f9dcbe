/// Measures this machine's Handback beside what its broker and its database can do alone.
@NullMarked
package io.handback.local.bench;

import org.jspecify.annotations.NullMarked;
