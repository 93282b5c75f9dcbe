/// What the launcher itself serves on a port of this machine.
@NullMarked
package io.handback.local.listener;

import org.jspecify.annotations.NullMarked;
