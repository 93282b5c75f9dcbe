package io.handback.kit.web.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.handback.kit.web.problem.Refused;
import io.quarkus.runtime.configuration.MemorySize;

/// Refuses a body that is too large or cannot be read, saying where; so elsewhere a JSON failure is a fault and not the client's mistake.
@Provider
public class RequestBodies implements ReaderInterceptor {

    private final long largest;

    /// For the container.
    RequestBodies(@ConfigProperty(name = "handback.max-body-size") MemorySize largest) {
        this.largest = largest.asLongValue();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE) == null) {
            throw new NotSupportedException("a body without its type");
        }
        if (context.getMediaType().isWildcardType() || context.getMediaType().isWildcardSubtype()) {
            throw new NotSupportedException("a body of any type");
        }
        context.setInputStream(new BoundedBody(context.getInputStream(), largest));
        if (!EncodedBody.class.isAssignableFrom(context.getType())) {
            context.setInputStream(new ByteArrayInputStream(plainText(context)));
        }
        Object body = read(context);
        if (body == null) {
            throw Refused.input("", "Send a body: a JSON value other than null.");
        }
        return body;
    }

    private static byte[] plainText(ReaderInterceptorContext context) throws IOException {
        String encoding = context.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            throw Refused.with(415, "unsupported-encoding", "Send the body plain, without Content-Encoding.");
        }
        byte[] bytes = context.getInputStream().readAllBytes();
        if (!Utf8.isText(bytes)) {
            throw Refused.input("", "The body is not valid UTF-8.");
        }
        return bytes;
    }

    private static Object read(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (JsonProcessingException e) {
            throw JsonProblems.refused(e);
        } catch (WebApplicationException e) {
            throw e.getCause() instanceof JsonProcessingException unreadable ? JsonProblems.refused(unreadable) : e;
        }
    }
}
