/// What a measurement needs: a stack of its own, a tenant to write to, clients, clocks, pairs; each measurement is a package below.
@NullMarked
package io.handback.bench;

import org.jspecify.annotations.NullMarked;
