package io.handback.kit.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.resteasy.problem.HttpProblem;

class MappersTest {

    private final StatusMappers statuses = new StatusMappers();

    @Test
    void a_refusal_says_kind_status_and_what_to_do() {
        var refused = Refused.conflict("version-not-published", "Publish the version first.");

        // When
        HttpProblem problem = problem(new RefusalMappers().map(refused));

        // Then
        assertThat(problem.getStatusCode()).isEqualTo(409);
        assertThat(problem.getType()).hasToString("https://handback.io/problems/version-not-published");
        assertThat(problem.getTitle()).isEqualTo("Version not published");
        assertThat(problem.getDetail()).isEqualTo("Publish the version first.");
        assertThat(problem.getInstance()).isNull();
        assertThat(problem.getParameters()).isEmpty();
    }

    @Test
    void all_violations_are_told() {
        var refused = Refused.input(List.of(new Violation("a", "x"), new Violation("b", "y")));

        // When, Then
        assertThat(problem(new RefusalMappers().map(refused)).getParameters())
                .isEqualTo(Map.of("violations", List.of(new Violation("a", "x"), new Violation("b", "y"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 413, 415, 503})
    void the_rest_layers_own_refusals_get_the_same_shape(int status) {
        HttpProblem problem = problem(answered(new WebApplicationException(status)));

        // Then
        assertThat(problem.getStatusCode()).isEqualTo(status);
        assertThat(problem.getDetail()).isNotBlank();
        assertThat(problem.getParameters()).isEmpty();
    }

    @Test
    void an_unknown_client_error_keeps_its_status() {
        assertThat(problem(answered(new ClientErrorException(418))).getStatusCode()).isEqualTo(418);
    }

    @Test
    void a_refused_parameter_is_not_hidden_by_the_404_around_it() {
        var wrapped = new NotFoundException(new IllegalStateException(Refused.input("limit", "Give less.")));

        // When, Then
        assertThat(problem(answered(wrapped)).getStatusCode()).isEqualTo(400);
        assertThat(problem(answered(new BadRequestException(Refused.notFound()))).getStatusCode()).isEqualTo(404);
    }

    @Test
    void headers_that_a_client_needs_are_kept() {
        Response allowed = answered(new NotAllowedException(Response.status(405).header("Allow", "GET").header("X-Other", "x").build()));
        Response later = answered(new ServiceUnavailableException(7L));

        // When, Then
        assertThat(allowed.getHeaderString("Allow")).isEqualTo("GET");
        assertThat(allowed.getHeaderString("X-Other")).isNull();
        assertThat(later.getHeaderString("Retry-After")).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405})
    void a_method_the_path_does_not_take_hears_those_it_takes(int status) {
        // When
        Response answer = statuses.answer(new WebApplicationException(status), "PATCH", new TreeSet<>(Set.of("PUT", "GET")));

        // Then
        assertThat(problem(answer).getStatusCode()).isEqualTo(405);
        assertThat(answer.getHeaderString("Allow")).isEqualTo("GET, PUT");
    }

    @Test
    void a_thing_that_is_not_there_stays_a_404_when_the_path_takes_the_method() {
        Response answer = statuses.answer(new NotFoundException(), "GET", Set.of("GET"));

        // Then
        assertThat(problem(answer).getStatusCode()).isEqualTo(404);
        assertThat(answer.getHeaderString("Allow")).isNull();
    }

    @Test
    void what_another_service_answered_is_our_fault_and_not_the_clients() {
        assertThat(problem(answered(new ClientWebApplicationException(404))).getStatusCode()).isEqualTo(500);
        assertThat(problem(answered(new WebApplicationException(502))).getStatusCode()).isEqualTo(500);
    }

    @Test
    void a_fault_tells_its_id_and_nothing_else_and_is_logged_once_under_it() {
        List<LogRecord> logged = new ArrayList<>();
        Logger logger = Logger.getLogger(FaultMappers.class.getName());
        Handler handler = collector(logged);
        logger.addHandler(handler);

        // When
        HttpProblem problem = problem(new FaultMappers().map(new IllegalStateException("secret")));
        logger.removeHandler(handler);

        // Then
        assertThat(problem.getStatusCode()).isEqualTo(500);
        assertThat(problem.getDetail()).isNull();
        assertThat(problem.getParameters()).containsOnlyKeys("id");
        assertThat(logged).singleElement().satisfies(record -> assertThat(record.getThrown()).hasMessage("secret"));
        assertThat(Arrays.toString(logged.getFirst().getParameters()) + logged.getFirst().getMessage())
                .contains(String.valueOf(problem.getParameters().get("id")));
    }

    private Response answered(WebApplicationException failure) {
        return statuses.answer(failure, "GET", Set.of());
    }

    private static Handler collector(List<LogRecord> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record);
            }

            @Override
            public void flush() {
                // nothing is buffered
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private static HttpProblem problem(Response response) {
        assertThat(response.getMediaType()).hasToString("application/problem+json");
        return (HttpProblem) response.getEntity();
    }
}
