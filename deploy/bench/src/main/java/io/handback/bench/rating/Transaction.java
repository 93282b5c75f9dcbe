package io.handback.bench.rating;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// One committed transaction as PostgreSQL logged it, without BEGIN and COMMIT.
record Transaction(List<Executed> statements) {

    /// A statement with the texts of its parameters `$1`, `$2`, and so on.
    record Executed(String sql, List<@Nullable String> parameters) {}

    /// Its statements without their parameters: the same for each rating.
    List<String> shape() {
        return statements.stream().map(Executed::sql).toList();
    }

    /// The shape for people.
    static String text(List<String> shape) {
        return shape.stream().map(sql -> sql.replaceAll("\\s+", " ").strip()).collect(Collectors.joining("\n"));
    }
}
