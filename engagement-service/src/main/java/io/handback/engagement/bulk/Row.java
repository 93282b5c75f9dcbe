package io.handback.engagement.bulk;

/// A readable row and its place in the list, from 0.
public record Row<T>(int index, T value) {}
