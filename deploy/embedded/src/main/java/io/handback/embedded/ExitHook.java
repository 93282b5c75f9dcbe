package io.handback.embedded;

/// Stops a server when this JVM exits without having closed it.
final class ExitHook {

    private final Thread hook;

    private ExitHook(Thread hook) {
        this.hook = hook;
    }

    static ExitHook register(String name, Runnable stop) {
        Thread hook = new Thread(stop, name + "-stop");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException _) {
            // this JVM is exiting already: whoever started the server then has to close it
        }
        return new ExitHook(hook);
    }

    void remove() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // this JVM is exiting already; the hook finds nothing left to do
        }
    }
}
