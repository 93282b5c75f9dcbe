package io.handback.engagement.usage;

import java.sql.SQLException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.kit.inbox.Fact;
import io.handback.kit.inbox.FactHandler;
import io.handback.kit.inbox.WorkerSession;

/// Applies a usage event that comes again from the dead letters. There is nothing to rebuild from the topic: it forgets after seven
/// days, and the raw table is the truth.
@ApplicationScoped
class UsageReplay implements FactHandler {

    private final UsageReader reader;
    private final TakeInUsage takeIn;

    UsageReplay(UsageReader reader, TakeInUsage takeIn) {
        this.reader = reader;
        this.takeIn = takeIn;
    }

    @Override
    public String consumer() {
        return UsageAggregator.GROUP;
    }

    @Override
    public List<String> projectionTables() {
        return List.of();
    }

    @Override
    public void apply(WorkerSession db, Fact fact) throws SQLException {
        takeIn.apply(db.connection(), List.of(reader.read(fact)));
    }
}
