package io.handback.kit.operations;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.kit.inbox.ProjectionRebuild;

/// Looks every few seconds whether another process has rebuilt a projection; a partition without traffic would not notice by itself.
@ApplicationScoped
class RebuildFollower implements Sampler.Sample {

    private final ProjectionRebuild rebuild;

    RebuildFollower(ProjectionRebuild rebuild) {
        this.rebuild = rebuild;
    }

    @Override
    public void take() throws SQLException {
        rebuild.follow();
    }
}
