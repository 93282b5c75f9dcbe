package io.handback.kit.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Makes a value of the current row.
@FunctionalInterface
public interface RowReader<T> {

    /// Reads the row the cursor stands on.
    T read(ResultSet row) throws SQLException;
}
