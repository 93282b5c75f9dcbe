package io.handback.engagement.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A body as it came, still encoded.
@Schema(hidden = true)
record RawBody(byte[] bytes) {}
