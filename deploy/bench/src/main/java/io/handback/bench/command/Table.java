package io.handback.bench.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.handback.bench.Figure;

/// Figures for people.
final class Table {

    private static final String LINE = "%-34s %12s  %-24s %8s  %-24s %s";

    private Table() {}

    static List<String> of(List<Figure> figures) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, LINE, "name", "value", "unit", "ratio", "goal", "met"));
        figures.forEach(figure -> lines.addAll(lines(figure)));
        return lines;
    }

    private static List<String> lines(Figure figure) {
        String line = String.format(Locale.ROOT, LINE, figure.name(), number(figure.value()), figure.unit(), number(figure.ratio()),
                figure.goal(), figure.met() ? "yes" : "NO");
        return figure.comparedWith().isEmpty() ? List.of(line) : List.of(line, "  compared with " + figure.comparedWith());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.3f" : "%,.0f", value);
    }
}
