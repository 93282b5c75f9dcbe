package io.handback.bench;

/// A program that a measurement starts beside the stack.
public final class AppProcess {

    /// Something that is open, and closed without a checked exception.
    public interface Open extends AutoCloseable {

        @Override
        void close();
    }

    private AppProcess() {}

    /// The program, once it is ready; it is ended when it does not become so, and with this process when that is interrupted.
    ///
    /// @param ready returns when it is ready, or refuses
    public static <T extends Open> T begun(T app, Runnable ready) {
        Runtime.getRuntime().addShutdownHook(new Thread(app::close));
        try {
            ready.run();
            return app;
        } catch (RuntimeException e) {
            app.close();
            throw e;
        }
    }
}
