package io.handback.feedback;

import org.junit.jupiter.api.Test;

import io.handback.kit.test.architecture.ArchitectureRules;

class ArchitectureTest {

    @Test
    void the_service_keeps_the_rules_of_the_house() {
        ArchitectureRules.check("io.handback.feedback");
    }
}
