package io.handback.kit.test.architecture;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;

/// Checks the compiled main classes of a module against every architecture rule of the house.
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /// Fails with all violations at once; `root` is the module's package, such as `io.handback.feedback`.
    public static void check(String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        if (classes.isEmpty()) {
            throw new AssertionError("no class in " + root + ": nothing was checked");
        }
        List<String> violations = violations(root, classes);
        if (!violations.isEmpty()) {
            throw new AssertionError(violations.size() + " violations of the architecture rules:\n" + String.join("\n", violations));
        }
    }

    static List<String> violations(String root, JavaClasses classes) {
        return rules(root).stream()
                .map(rule -> rule.allowEmptyShould(true).evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString())
                .toList();
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                FeatureRules.noCycles(root),
                FeatureRules.knowsNoOtherService(root),
                FeatureRules.namesSayWhatItIs(),
                ReactiveRules.nothingWaits(),
                ReactiveRules.noPanache(),
                KafkaRules.fewHoldAProducer(),
                StoreRules.storesTakeATenant(),
                StoreRules.onlyTheKitOpensConnections(),
                WebRules.entitiesStayInside(),
                WebRules.everyMethodSaysWhoMayCallIt(),
                WebRules.everyMethodIsPublic());
    }
}
