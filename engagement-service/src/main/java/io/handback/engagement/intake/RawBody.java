package io.handback.engagement.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.handback.kit.web.json.EncodedBody;

/// A body as it came, still encoded.
@Schema(hidden = true)
@SuppressWarnings("ArrayRecordComponent") // bytes as they came; never compared
record RawBody(byte[] bytes) implements EncodedBody {}
