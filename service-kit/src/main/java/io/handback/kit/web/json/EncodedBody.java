package io.handback.kit.web.json;

/// A body that its operation decodes by itself: it may be compressed, and nothing has looked at its bytes yet.
public interface EncodedBody {}
