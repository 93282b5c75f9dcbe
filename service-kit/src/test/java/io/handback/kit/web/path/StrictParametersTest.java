package io.handback.kit.web.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.handback.kit.web.problem.Problems;
import io.handback.kit.web.problem.Refused;

class StrictParametersTest {

    enum Order {
        @JsonProperty("most-used")
        MOST_USED, NEWEST
    }

    @SuppressWarnings("unused")
    static void resource(@PathParam("id") UUID id, @PathParam("n") int version, @QueryParam("deal") UUID deal,
            @QueryParam("stars") Integer stars,
            @QueryParam("from") LocalDate from) {}

    @SuppressWarnings("unused")
    static void other(@QueryParam("since") Instant since, @QueryParam("order") Order order, @QueryParam("mine") boolean mine,
            @QueryParam("after") long after, @QueryParam("q") String q, @QueryParam("tags") List<String> tags) {}

    @Test
    void good_values_are_read() {
        String id = "0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e55";

        // When, Then
        assertThat(read("id", id)).isEqualTo(UUID.fromString(id));
        assertThat(read("n", "12")).isEqualTo(12);
        assertThat(read("stars", "-3")).isEqualTo(-3);
        assertThat(read("after", "9000000000")).isEqualTo(9_000_000_000L);
        assertThat(read("from", "2026-01-31")).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(read("since", "2026-01-31T12:00:00Z")).isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
        assertThat(read("order", "most-used")).isEqualTo(Order.MOST_USED);
        assertThat(read("mine", "true")).isEqualTo(true);
        assertThat(read("q", "ä b")).isEqualTo("ä b");
    }

    @Test
    void an_absent_truth_is_false() {
        assertThat(read("mine", "0")).isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource({"id,x", "id,''", "id,0198c5a27e4d7c339a513f2b6f0d1e55", "id,1-1-1-1-1", "n,x", "n,1.0", "n,99999999999", "n,+1", "n,٥"})
    void a_path_that_can_name_nothing_is_not_found_like_an_unknown_one(String name, String text) {
        assertThat(refused(name, text).problem()).isEqualTo(Problems.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"deal,x", "stars,4.0", "stars,''", "stars,2147483648", "after,99999999999999999999", "from,2026-02-30", "since,2026-01-31",
            "order,MOST_USED", "order,oldest", "mine,yes", "mine,1", "q,'a\0'"})
    void a_bad_query_parameter_is_named(String name, String text) {
        var problem = refused(name, text).problem();

        // Then
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.violations()).singleElement().satisfies(violation -> assertThat(violation.field()).isEqualTo(name));
    }

    @Test
    void other_types_are_left_to_the_rest_layer() {
        assertThat(new StrictParameters().getConverter(List.class, List.class, new Annotation[0])).isNull();
    }

    private static Refused refused(String name, String text) {
        return catchThrowableOfType(Refused.class, () -> read(name, text));
    }

    private static Object read(String name, String text) {
        Parameter parameter = parameters().filter(candidate -> name.equals(nameOf(candidate))).findFirst().orElseThrow();
        var converter = new StrictParameters().getConverter(parameter.getType(), parameter.getParameterizedType(),
                parameter.getAnnotations());
        return Objects.requireNonNull(converter).fromString(text);
    }

    private static Stream<Parameter> parameters() {
        return Stream.of(StrictParametersTest.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("resource") || method.getName().equals("other"))
                .map(Method::getParameters)
                .flatMap(Stream::of);
    }

    private static String nameOf(Parameter parameter) {
        PathParam inPath = parameter.getAnnotation(PathParam.class);
        QueryParam inQuery = parameter.getAnnotation(QueryParam.class);
        return inPath != null ? inPath.value() : inQuery == null ? "" : inQuery.value();
    }
}
