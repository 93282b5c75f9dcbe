package io.handback.kit.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkiverse.resteasy.problem.HttpProblem;

class ValidationMapperTest {

    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    record Part(@NotBlank String partName) {}

    record Thing(@NotBlank String title, @Min(1) @Max(5) int stars, List<@NotBlank String> tags, List<@Valid Part> parts,
            Map<String, @NotBlank String> attributes) {}

    static class Resource {

        @NotBlank
        String create(@Valid @NotNull Thing thing, @Max(200) int limit) {
            return "";
        }
    }

    @Test
    void all_violations_are_told_by_the_fields_names_in_the_json() throws NoSuchMethodException {
        var thing = new Thing(" ", 9, List.of("a", ""), List.of(new Part("p"), new Part("")), Map.of("k", ""));

        // When, Then
        assertThat(fields(parameters(thing, 201)))
                .containsExactly("attributes[k]", "limit", "parts[1].partName", "stars", "tags[1]", "title");
    }

    @Test
    void a_missing_body_is_told_by_its_parameter() throws NoSuchMethodException {
        assertThat(fields(parameters(null, 1))).containsExactly("thing");
    }

    @Test
    void a_bean_checked_outside_of_rest_is_told_the_same_way() {
        assertThat(fields(VALIDATOR.validate(new Thing("a", 0, List.of(), List.of(), Map.of())))).containsExactly("stars");
    }

    @Test
    void a_bad_answer_of_ours_is_a_fault() throws NoSuchMethodException {
        Set<? extends ConstraintViolation<?>> broken = VALIDATOR.forExecutables().validateReturnValue(new Resource(), create(), "");

        // When
        Response answer = new ValidationMapper().map(new ConstraintViolationException(broken));

        // Then
        assertThat(answer.getStatus()).isEqualTo(500);
    }

    private static List<String> fields(Set<? extends ConstraintViolation<?>> broken) {
        Response answer = new ValidationMapper().map(new ConstraintViolationException(broken));
        assertThat(answer.getStatus()).isEqualTo(400);
        List<?> violations = (List<?>) Objects.requireNonNull(((HttpProblem) answer.getEntity()).getParameters().get("violations"));
        return violations.stream().map(violation -> ((Violation) violation).field()).toList();
    }

    private static Set<? extends ConstraintViolation<?>> parameters(@Nullable Thing thing, int limit) throws NoSuchMethodException {
        return VALIDATOR.forExecutables().validateParameters(new Resource(), create(), new Object[]{thing, limit});
    }

    private static Method create() throws NoSuchMethodException {
        return Resource.class.getDeclaredMethod("create", Thing.class, int.class);
    }
}
