package io.handback.kit.web.problem;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/// The methods a path takes, read from the REST layer's own routes: it refuses a wrong method without saying which are right.
final class AllowedMethods {

    private AllowedMethods() {}

    /// The methods of the request's path, in alphabetical order; none when no resource has that path.
    static Set<String> of(ContainerRequestContext request) {
        var current = (ResteasyReactiveRequestContext) ((ResteasyReactiveContainerRequestContext) request).getServerRequestContext();
        String path = current.getPathWithoutPrefix();
        var classes = new RequestMapper<>(new ArrayList<>(current.getDeployment().getClassMappers()));
        var methods = new TreeSet<String>();
        for (RequestMatch<InitialMatch> match = classes.map(path); match != null; match = classes.continueMatching(path, match)) {
            methodsOf(match).forEach(methods::add);
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    private static Stream<String> methodsOf(RequestMatch<InitialMatch> match) {
        String rest = match.remaining.isEmpty() ? "/" : match.remaining;
        return Stream.of(match.value.handlers)
                .filter(ClassRoutingHandler.class::isInstance)
                .flatMap(handler -> ((ClassRoutingHandler) handler).getMappers().entrySet().stream())
                .filter(route -> route.getKey() != null && route.getValue().map(rest) != null)
                .map(Map.Entry::getKey);
    }
}
