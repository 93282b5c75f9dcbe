package io.handback.kit.web.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;

import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/// The roles of each operation as its resource declares them. A description in OpenAPI 3.0 cannot name the roles of a token scheme.
final class DeclaredRoles {

    private final Map<String, List<String>> byOperation = new HashMap<>();

    DeclaredRoles(IndexView index) {
        for (AnnotationInstance declared : index.getAnnotations(RolesAllowed.class)) {
            List<String> roles = List.of(declared.value().asStringArray());
            if (declared.target().kind() == AnnotationTarget.Kind.METHOD) {
                byOperation.put(id(declared.target().asMethod()), roles);
            } else {
                addAll(declared.target().asClass(), roles);
            }
        }
    }

    /// The roles that may call the operation; none when it does not name any.
    List<String> of(Operation operation) {
        return operation.getOperationId() == null ? List.of() : byOperation.getOrDefault(operation.getOperationId(), List.of());
    }

    /// A method's own roles go before its class's.
    private void addAll(ClassInfo resource, List<String> roles) {
        for (MethodInfo method : resource.methods()) {
            if (!method.hasDeclaredAnnotation(RolesAllowed.class)) {
                byOperation.put(id(method), roles);
            }
        }
    }

    private static String id(MethodInfo method) {
        return method.declaringClass().simpleName() + "_" + method.name();
    }
}
