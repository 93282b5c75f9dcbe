package io.handback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// One run of Maven over one planted module per rule; each test reads what happened to its module.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MavenRulesTest {

    private static final String MAIN = "src/main/java/planted/";

    private final PlantedBuild build = new PlantedBuild();

    @BeforeAll
    void plant() throws Exception {
        build.clear();
        plantDependencies();
        plantPlugins();
        plantStyle();
        plantCode();
        build.run("test-compile");
    }

    private void plantDependencies() throws Exception {
        String[] banned = {"net.jqwik:jqwik:1.10.0", "log4j:log4j:1.2.17", "org.projectlombok:lombok:1.18.42",
                "org.mapstruct:mapstruct:1.6.3",
                "com.bucket4j:quarkus-bucket4j:1.0.0", "org.hibernate.reactive:hibernate-reactive-core:3.3.8.Final"};
        for (String coordinates : banned) {
            build.artifact(coordinates);
        }
        build.artifact("planted:part:1").artifact("planted:part:2");
        build.artifact("planted:left:1", PlantedBuild.dependencies("planted:part:1"));
        build.artifact("planted:right:1", PlantedBuild.dependencies("planted:part:2"));
        build.module("banned", PlantedBuild.dependencies(banned));
        build.module("declared-twice", PlantedBuild.dependencies("planted:part:1", "planted:part:2"));
        build.module("two-versions", PlantedBuild.dependencies("planted:left:1", "planted:right:1"));
        build.module("held-back", "<dependencyManagement>" + PlantedBuild.dependencies("planted:part:1") + "</dependencyManagement>",
                PlantedBuild.dependencies("planted:right:1"));
    }

    private void plantPlugins() throws Exception {
        build.module("floating-plugin", "<build><plugins><plugin><artifactId>maven-antrun-plugin</artifactId></plugin></plugins></build>");
    }

    private void plantStyle() throws Exception {
        build.module("misformatted").source(MAIN + "Crooked.java", PlantedSources.CROOKED);
        build.module("misordered").source(MAIN + "Misordered.java", PlantedSources.MISORDERED);
        build.module("unruly").source(MAIN + "Loud.java", PlantedSources.LOUD);
    }

    private void plantCode() throws Exception {
        build.module("clean").source(MAIN + "Clean.java", PlantedSources.CLEAN);
        build.module("null-dereference").source(MAIN + "Careless.java", PlantedSources.CARELESS);
        build.module("raw-type").source(MAIN + "Raw.java", PlantedSources.RAW);
        build.module("bug-in-test").source("src/test/java/planted/SameTest.java", PlantedSources.SAME_TEST);
    }

    @Test
    void clean_code_passes_and_a_wrapped_chain_stays_wrapped() {
        assertThat(build.failureOf("clean")).isEmpty();
        assertThat(build.outputOf("clean")).contains("compiler:3.14.1:compile").doesNotContain("WARN");
    }

    @Test
    void banned_dependencies_are_refused() {
        assertThat(build.failureOf("banned")).contains("BannedDependencies failed")
                .contains("net.jqwik:jqwik", "log4j:log4j", "org.projectlombok:lombok", "org.mapstruct:mapstruct",
                        "com.bucket4j:quarkus-bucket4j",
                        "org.hibernate.reactive:hibernate-reactive-core:jar:3.3.8.Final");
    }

    @Test
    void a_dependency_declared_twice_is_refused() {
        assertThat(build.failureOf("declared-twice")).contains("BanDuplicatePomDependencyVersions failed", "planted:part:jar");
    }

    @Test
    void two_versions_of_one_dependency_are_refused() {
        assertThat(build.failureOf("two-versions")).contains("DependencyConvergence failed", "planted:part:jar:1", "planted:part:jar:2");
    }

    @Test
    void a_version_older_than_a_dependency_asks_for_is_refused() {
        assertThat(build.failureOf("held-back")).contains("RequireUpperBoundDeps failed", "planted:part:1 (managed) <-- planted:part:2");
    }

    @Test
    void a_plugin_without_a_version_is_refused() {
        assertThat(build.failureOf("floating-plugin")).contains("Every plugin has its version in the parent POM.", "maven-antrun-plugin");
    }

    @Test
    void a_badly_formatted_file_is_refused() {
        assertThat(build.failureOf("misformatted")).contains("formatter-maven-plugin", "Crooked.java");
    }

    @Test
    void imports_in_the_wrong_order_are_refused() {
        assertThat(build.failureOf("misordered")).contains("impsort-maven-plugin", "Misordered.java");
    }

    @Test
    void a_checkstyle_violation_fails_the_build() {
        assertThat(build.failureOf("unruly")).contains("maven-checkstyle-plugin", "1 Checkstyle violation");
        assertThat(build.outputOf("unruly")).contains("Use a logger");
    }

    @Test
    void a_null_dereference_is_refused() {
        assertThat(build.failureOf("null-dereference")).contains("[NullAway] dereferenced expression", "Careless.java:[7,");
    }

    @Test
    void a_compiler_warning_is_refused() {
        assertThat(build.outputOf("raw-type")).contains("Raw.java:[6,13] [rawtypes]");
        assertThat(build.failureOf("raw-type")).contains("warnings found and -Werror specified");
    }

    @Test
    void an_error_prone_finding_in_test_code_is_refused() {
        assertThat(build.failureOf("bug-in-test")).contains(":testCompile", "[SelfEquals]");
    }
}
