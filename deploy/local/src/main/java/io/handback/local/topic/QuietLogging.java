package io.handback.local.topic;

import java.util.logging.LogManager;

/// Log settings of the console consumer's JVM: none, so that only records are printed.
public final class QuietLogging {

    /// Called by the JVM because `java.util.logging.config.class` names this class.
    public QuietLogging() {
        LogManager.getLogManager()
                .reset();
    }
}
