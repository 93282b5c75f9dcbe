package io.handback.local.load;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/// How far it is: a bar that grows on a terminal, a line for each tenth elsewhere.
public final class ProgressBar {

    private static final int WIDTH = 40;

    private final PrintWriter out;
    private final boolean terminal;
    private final long total;
    private long printedTenth = -1;

    /// @param total what counts as done
    public ProgressBar(PrintWriter out, boolean terminal, long total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
    }

    /// Whether a person watches.
    public static boolean onTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /// Shows that so much is done.
    public void at(long done) {
        if (terminal) {
            bar(done);
        } else {
            line(done);
        }
        out.flush();
    }

    private void bar(long done) {
        int filled = (int) (WIDTH * done / total);
        out.print(String.format(Locale.ROOT, "\r  [%s%s] %,d of %,d", "#".repeat(filled), " ".repeat(WIDTH - filled), done, total));
        if (done == total) {
            out.println();
        }
    }

    private void line(long done) {
        long tenth = 10 * done / total;
        if (tenth > printedTenth) {
            printedTenth = tenth;
            out.println(String.format(Locale.ROOT, "  %,d of %,d", done, total));
        }
    }
}
