package io.handback.kit.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// No store is asked without a tenant.
final class StoreRules {

    /// Keep the log, the cursors, the offsets and the dead letters of all tenants: system tables.
    private static final String[] SYSTEM = {"io.handback.kit.log..", "io.handback.kit.inbox.."};
    private static final String[] MAY_CONNECT = {"io.handback.kit.tenant..", "io.handback.kit.log..", "io.handback.kit.inbox..",
            "io.handback.kit.operations.."};
    private static final String CONNECTIONS = "org\\.hibernate\\.reactive\\.(mutiny\\.Mutiny|stage\\.Stage)\\$SessionFactory"
            + "|io\\.vertx\\.(mutiny\\.)?sqlclient\\.Pool|io\\.agroal\\.api\\.AgroalDataSource|javax\\.sql\\.DataSource|java\\.sql\\.DriverManager";
    private static final Set<String> WITH_TENANT = Set.of("io.handback.kit.tenant.TenantSession", "io.handback.kit.tenant.TenantConnection",
            "io.handback.kit.inbox.WorkerSession");

    private StoreRules() {}

    static ArchRule storesTakeATenant() {
        return methods().that()
                .areDeclaredInClassesThat()
                .haveNameMatching(".*(Repository|Store)")
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages(SYSTEM)
                .and()
                .areNotPrivate()
                .and(DescribedPredicate.describe("are written by hand", StoreRules::isHandWritten))
                .should(takeATenantFirst())
                .because("the tenant is an argument down to SQL");
    }

    static ArchRule onlyTheKitOpensConnections() {
        return noClasses().that()
                .resideOutsideOfPackages(MAY_CONNECT)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(CONNECTIONS)
                .because("a connection without a tenant comes from nowhere but the kit");
    }

    private static boolean isHandWritten(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.SYNTHETIC) && !method.getModifiers().contains(JavaModifier.BRIDGE);
    }

    private static ArchCondition<JavaMethod> takeATenantFirst() {
        return new ArchCondition<>("take a TenantSession, a TenantConnection or a WorkerSession first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean tenant = !method.getRawParameterTypes().isEmpty()
                        && WITH_TENANT.contains(method.getRawParameterTypes().getFirst().getName());
                events.add(new SimpleConditionEvent(method, tenant, method.getFullName()));
            }
        };
    }
}
