package io.handback.engagement.intake;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

/// Takes the bytes of a batch as they came: they may be compressed, and are decoded once, off the event loop.
@Provider
@Consumes({MediaType.APPLICATION_JSON, EventsResource.NDJSON})
public class RawBodyReader implements MessageBodyReader<RawBody> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == RawBody.class;
    }

    @Override
    public RawBody readFrom(Class<RawBody> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> httpHeaders, InputStream entityStream) throws IOException {
        return new RawBody(entityStream.readAllBytes());
    }
}
