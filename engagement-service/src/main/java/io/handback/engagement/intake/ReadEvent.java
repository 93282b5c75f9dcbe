package io.handback.engagement.intake;

/// What came of reading one event of a batch.
sealed interface ReadEvent permits ReportedEvent, RefusedEvent {}
