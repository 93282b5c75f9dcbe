package io.handback.kit.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// What a resource shows, and to whom.
final class WebRules {

    private static final Set<String> GATES = Set.of("jakarta.annotation.security.RolesAllowed", "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll", "io.quarkus.security.Authenticated");
    private static final Set<String> STORED = Set.of("jakarta.persistence.Entity", "jakarta.persistence.Embeddable",
            "jakarta.persistence.MappedSuperclass");
    private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";
    private static final String CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    private WebRules() {}

    static ArchRule everyMethodSaysWhoMayCallIt() {
        return methods().that(DescribedPredicate.describe("answer HTTP requests", WebRules::answersRequests))
                .should(condition("carry a role, Authenticated, PermitAll or DenyAll",
                        method -> isGated(method) || isGated(method.getOwner())))
                .because("path policies are never the gate");
    }

    /// Quarkus REST leaves out a resource method that is not public, without a word.
    static ArchRule everyMethodIsPublic() {
        return methods().that(DescribedPredicate.describe("answer HTTP requests", WebRules::answersRequests))
                .should()
                .bePublic()
                .because("a resource method that is not public is silently not served");
    }

    static ArchRule entitiesStayInside() {
        return methods().that(DescribedPredicate.describe("answer HTTP requests", WebRules::answersRequests))
                .should(condition("show no entity", method -> involved(method).noneMatch(WebRules::isStored)))
                .because("a resource speaks in views: a column must not become public by being added");
    }

    private static ArchCondition<JavaMethod> condition(String description, Predicate<JavaMethod> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(method, holds.test(method), method.getFullName()));
            }
        };
    }

    private static boolean answersRequests(JavaMethod method) {
        return !method.getOwner().isAnnotatedWith(CLIENT) && method.isMetaAnnotatedWith(HTTP_METHOD);
    }

    private static boolean isGated(CanBeAnnotated element) {
        return GATES.stream().anyMatch(element::isAnnotatedWith);
    }

    private static Stream<JavaClass> involved(JavaMethod method) {
        return Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .flatMap(type -> Stream.concat(Stream.of(type), shownBy(type)));
    }

    /// The types of a view record's components.
    private static Stream<JavaClass> shownBy(JavaClass type) {
        return type.isRecord() ? type.getFields().stream().flatMap(field -> field.getAllInvolvedRawTypes().stream()) : Stream.empty();
    }

    private static boolean isStored(JavaClass type) {
        return STORED.stream().anyMatch(type::isAnnotatedWith);
    }
}
