package io.handback.kit.test.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/// A `Uni` is returned, never waited for.
final class ReactiveRules {

    /// Subscribes in the Kafka client's rebalance hook, which runs on a thread of its own and has nobody behind it who could.
    private static final Set<String> MAY_WAIT = Set.of("io.handback.kit.inbox.ConsumerRecovery");

    private static final Map<String, Set<String>> WAITING = Map.of(
            "io.smallrye.mutiny.Uni", Set.of("await", "subscribe", "subscribeAsCompletionStage"),
            "io.smallrye.mutiny.Multi", Set.of("subscribe", "subscribeAsStream"),
            "java.util.concurrent.CompletionStage", Set.of("toCompletableFuture"),
            "java.util.concurrent.CompletableFuture", Set.of("join", "get"));

    private ReactiveRules() {}

    static ArchRule nothingWaits() {
        return noClasses().that(describe("are not " + MAY_WAIT, type -> !MAY_WAIT.contains(outermost(type).getName())))
                .should()
                .accessTargetWhere(describe("a Uni is waited for or forgotten", ReactiveRules::waits))
                .because("whoever waits on a Uni blocks an event loop, and whoever subscribes to it loses the failure: return it");
    }

    static ArchRule noPanache() {
        return noClasses().should()
                .dependOnClassesThat()
                .haveNameMatching("io\\.quarkus\\..*panache\\..*|jakarta\\.data\\..*|jakarta\\.transaction\\.Transactional")
                .because("sessions are passed explicitly, and transactions belong to TenantTransactions");
    }

    private static boolean waits(JavaAccess<?> access) {
        String method = access.getTarget().getName();
        return method.endsWith("AndForget") || method.endsWith("AndAwait")
                || WAITING.entrySet().stream()
                        .anyMatch(one -> one.getValue().contains(method) && access.getTargetOwner().isAssignableTo(one.getKey()));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ReactiveRules::outermost).orElse(type);
    }
}
