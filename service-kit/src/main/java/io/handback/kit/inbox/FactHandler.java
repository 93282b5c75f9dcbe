package io.handback.kit.inbox;

import java.sql.SQLException;
import java.util.List;

/// What a consumer does with a topic's records. Stateless: all it knows is in the store.
public interface FactHandler {

    /// The consumer group, `handback.<service>.<consumer>`.
    String consumer();

    /// The tables that hold nothing but this consumer's effect; a rebuild empties them and reads the topic from zero.
    List<String> projectionTables();

    /// Applies one record within the transaction of its batch; a type it does not know is left alone.
    ///
    /// @throws UnreadableFact when the record can never be applied
    void apply(WorkerSession db, Fact fact) throws SQLException;
}
