package io.handback.content;

import org.junit.jupiter.api.Test;

import io.handback.kit.test.architecture.ArchitectureRules;

class ArchitectureTest {

    @Test
    void the_house_rules_hold() {
        ArchitectureRules.check("io.handback.content");
    }
}
