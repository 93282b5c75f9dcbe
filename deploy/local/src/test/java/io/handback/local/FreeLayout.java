package io.handback.local;

import java.util.stream.IntStream;

import io.handback.local.home.Layout;
import io.handback.local.home.PortCheck;

/// A layout whose ports are all free at the moment.
public final class FreeLayout {

    private FreeLayout() {}

    public static Layout find() {
        return IntStream.iterate(20_080, port -> port < 60_000, port -> port + 200)
                .mapToObj(Layout::new)
                .filter(layout -> PortCheck.busy(layout).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
