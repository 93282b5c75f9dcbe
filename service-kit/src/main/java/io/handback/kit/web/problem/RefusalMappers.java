package io.handback.kit.web.problem;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkiverse.resteasy.problem.HttpProblem;

/// Answers what was refused on purpose.
class RefusalMappers {

    @ServerExceptionMapper(priority = Mapping.OURS)
    Response map(Refused refused) {
        return Problems.response(refused.problem());
    }

    @ServerExceptionMapper(priority = Mapping.OURS)
    Response map(HttpProblem problem) {
        return problem.toResponse();
    }
}
