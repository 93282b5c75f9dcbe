package io.handback.engagement.figures.opinion;

/// The 95 % interval of a share.
public record Interval(double lower, double upper) {}
