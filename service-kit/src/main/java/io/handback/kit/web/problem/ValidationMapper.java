package io.handback.kit.web.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers a broken constraint with all that are broken, by the fields' names in the JSON.
class ValidationMapper {

    @ServerExceptionMapper(priority = Mapping.OURS)
    Response map(ConstraintViolationException broken) {
        if (broken.getConstraintViolations().stream().anyMatch(ValidationMapper::isOurs)) {
            return FaultMappers.answer(broken);
        }
        List<Violation> violations = broken.getConstraintViolations()
                .stream()
                .map(violation -> new Violation(field(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
        return Problems.response(Problems.invalid(violations));
    }

    private static boolean isOurs(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /// The path without the Java method; the parameter's name only where nothing follows it (`limit`, but `title` for `item.title`).
    static String field(Path path) {
        List<String> names = new ArrayList<>();
        String parameter = "";
        for (Path.Node node : path) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, CROSS_PARAMETER, BEAN, RETURN_VALUE -> {
                }
                case PARAMETER -> parameter = String.valueOf(node.getName());
                case PROPERTY, CONTAINER_ELEMENT -> append(names, node);
            }
        }
        return names.isEmpty() ? parameter : String.join(".", names);
    }

    private static void append(List<String> names, Path.Node node) {
        String place = node.getIndex() != null ? "[" + node.getIndex() + "]" : node.getKey() != null ? "[" + node.getKey() + "]" : "";
        String name = node.getKind() == ElementKind.CONTAINER_ELEMENT || node.getName() == null ? "" : node.getName();
        if (place.isEmpty()) {
            addIfNamed(names, name);
            return;
        }
        names.add((names.isEmpty() ? "" : names.removeLast()) + place);
        addIfNamed(names, name);
    }

    private static void addIfNamed(List<String> names, String name) {
        if (!name.isEmpty()) {
            names.add(name);
        }
    }
}
