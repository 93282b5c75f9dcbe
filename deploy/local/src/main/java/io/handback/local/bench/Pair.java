package io.handback.local.bench;

/// One round: Handback and what the machine can do alone, one right after the other.
///
/// @param usage events accepted over HTTP; latency is that of a batch
/// @param producer the same records written by a bare Kafka producer; latency is that of a record
/// @param ratings ratings written over HTTP
/// @param commits bare transactions on the same PostgreSQL server
record Pair(Timing usage, Timing producer, Timing ratings, Timing commits) {}
