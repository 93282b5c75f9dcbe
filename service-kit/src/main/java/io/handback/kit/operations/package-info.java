/// What an operator meets: start-up checks, probes, metrics, rebuild and republish.
@NullMarked
package io.handback.kit.operations;

import org.jspecify.annotations.NullMarked;
