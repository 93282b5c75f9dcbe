/// How a service's JVM is started, and the ahead-of-time cache that makes its start short.
@NullMarked
package io.handback.local.aot;

import org.jspecify.annotations.NullMarked;
