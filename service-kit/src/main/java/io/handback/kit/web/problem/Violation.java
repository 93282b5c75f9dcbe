package io.handback.kit.web.problem;

/// One thing wrong with the input: the field (camelCase path, `items[2].title`; empty for the whole) and what to do about it.
public record Violation(String field, String message) {}
