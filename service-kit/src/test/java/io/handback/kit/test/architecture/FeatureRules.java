package io.handback.kit.test.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/// What a feature, a service and a name may be.
final class FeatureRules {

    private static final String KIT = "io.handback.kit..";
    private static final String CONTRACTS = "io.handback.contracts..";
    private static final String VAGUE = "(.*\\.|.*\\$)?([A-Za-z0-9_]+(Impl|Manager|Helper|Utils?|DTO|Dto|Base)|(Abstract|Base)[A-Z][A-Za-z0-9_]*)";

    private FeatureRules() {}

    /// A feature is a package directly under the service's; in service-kit each package is one.
    /// Two ways back are known and small: a commit wakes the log's readers, and the relay asks for the service's name.
    static ArchRule noCycles(String root) {
        return slices().matching(root.equals("io.handback.kit") ? root + ".(**)" : root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(nameMatching("io\\.handback\\.kit\\.tenant\\.TenantTransactions"),
                        nameMatching("io\\.handback\\.kit\\.log\\.LogSignal"))
                .ignoreDependency(nameMatching("io\\.handback\\.kit\\.log\\..*"),
                        nameMatching("io\\.handback\\.kit\\.operations\\.ServiceName"))
                .because("features that know each other cannot be read, tested or moved alone");
    }

    static ArchRule knowsNoOtherService(String root) {
        return noClasses().that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.handback..").and(resideOutsideOfPackages(root + "..", KIT, CONTRACTS)))
                .because("service-kit knows no service, and services meet in contracts, over Kafka and REST, not in Java types");
    }

    static ArchRule namesSayWhatItIs() {
        return noClasses().should()
                .haveNameMatching(VAGUE)
                .because("Impl, Manager, Helper, Util, DTO, Base and Abstract say nothing about what a type is");
    }
}
