package io.handback.engagement.figures;

/// The 95 % interval of a share.
record Interval(double lower, double upper) {}
