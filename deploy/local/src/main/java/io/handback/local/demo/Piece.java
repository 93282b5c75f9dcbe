package io.handback.local.demo;

import java.util.Arrays;
import java.util.List;

/// One item of the demo and what is to be seen of it, as `items.txt` has it.
///
/// @param published how many days ago its current version was published
record Piece(String id, String title, String kind, int published, Marketing marketing, Sales sales, Setting setting) {

    /// What marketing made of it: its estimate, what it holds against it (or nothing), and what it cost in EUR.
    record Marketing(int estimate, List<String> reservations, int cost) {}

    /// What sales did with it: how many rated it, how many of those found it helpful, how many reps used it, and how often in all.
    record Sales(int raters, int helpful, int users, int uses) {}

    /// Whom it is for and where it belongs; no regions means everybody.
    record Setting(List<String> regions, String stage, String persona, String industry) {}

    private static final String NONE = "-";
    private static final String ALL = "*";

    static Piece parse(String line) {
        String[] cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
        var marketing = new Marketing(number(cells[3]), cells[4].equals(NONE) ? List.of() : List.of(cells[4]), number(cells[5]));
        var sales = new Sales(number(cells[7]), number(cells[8]), number(cells[9]), number(cells[10]));
        List<String> regions = cells[11].equals(ALL) ? List.of() : List.of(cells[11].split(","));
        return new Piece(cells[0], cells[1], cells[2], number(cells[6]), marketing, sales,
                new Setting(regions, cells[12], cells[13], cells[14]));
    }

    private static int number(String cell) {
        return Integer.parseInt(cell);
    }
}
