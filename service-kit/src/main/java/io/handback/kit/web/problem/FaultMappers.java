package io.handback.kit.web.problem;

import java.util.UUID;

import jakarta.validation.ValidationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/// Answers everything nobody foresaw with 500 and an id; the cause is logged once under that id and never told.
class FaultMappers {

    private static final Logger LOG = Logger.getLogger(FaultMappers.class);

    @ServerExceptionMapper(priority = Mapping.OURS, value = {
            Throwable.class, Exception.class, ProcessingException.class, ValidationException.class, JsonProcessingException.class,
            MismatchedInputException.class, InvalidFormatException.class, UnrecognizedPropertyException.class})
    Response map(Throwable fault) {
        return answer(fault);
    }

    static Response answer(Throwable fault) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(fault, "A request failed, fault id %s", id);
        return Problems.fault(id).toResponse();
    }
}
