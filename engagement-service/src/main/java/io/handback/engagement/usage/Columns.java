package io.handback.engagement.usage;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// Binds one array per column, so that thousands of rows go in one statement.
final class Columns<R> {

    private final Connection db;
    private final PreparedStatement statement;
    private final List<R> rows;
    private int index;

    Columns(Connection db, PreparedStatement statement, List<R> rows) {
        this(db, statement, rows, 0);
    }

    /// @param bound how many parameters of the statement come before and are bound already
    Columns(Connection db, PreparedStatement statement, List<R> rows, int bound) {
        this.db = db;
        this.statement = statement;
        this.rows = rows;
        this.index = bound;
    }

    Columns<R> texts(Function<R, @Nullable String> column) throws SQLException {
        return bind("text", column);
    }

    Columns<R> uuids(Function<R, @Nullable UUID> column) throws SQLException {
        return bind("uuid", column);
    }

    Columns<R> integers(Function<R, @Nullable Integer> column) throws SQLException {
        return bind("int4", column);
    }

    Columns<R> longs(Function<R, Long> column) throws SQLException {
        return bind("int8", column);
    }

    Columns<R> dates(Function<R, LocalDate> column) throws SQLException {
        return bind("date", row -> Date.valueOf(column.apply(row)));
    }

    Columns<R> times(Function<R, Instant> column) throws SQLException {
        return bind("timestamptz", row -> Timestamp.from(column.apply(row)));
    }

    /// As hexadecimal texts, to be cast to bytea.
    Columns<R> bytes(Function<R, byte[]> column) throws SQLException {
        return bind("text", row -> "\\x" + HexFormat.of().formatHex(column.apply(row)));
    }

    private Columns<R> bind(String type, Function<R, ? extends @Nullable Object> column) throws SQLException {
        index++;
        statement.setArray(index, db.createArrayOf(type, rows.stream().map(column).toArray()));
        return this;
    }
}
