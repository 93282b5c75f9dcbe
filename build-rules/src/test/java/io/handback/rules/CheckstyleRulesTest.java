package io.handback.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckstyleRulesTest {

    private static final String PACKAGE_INFO = """
            /// Things to test rules with.
            @NullMarked
            package planted;

            import org.jspecify.annotations.NullMarked;
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void plantAPackage() throws Exception {
        Path home = Files.createDirectories(folder.resolve("src/main/java/planted"));
        Files.writeString(home.resolve("package-info.java"), PACKAGE_INFO);
    }

    @Test
    void a_clean_file_passes() throws Exception {
        assertThat(broken("""
                /// Adds.
                @Deprecated
                public record Sum(%s) {

                    int sum(%s) {
                %s    }

                    Runnable twoDeep() {
                        return () -> run(() -> sum(1, 2, 3, 4, 5, 6));
                    }
                }
                """.formatted(numbered(12, "int c%d"), numbered(6, "int p%d"), lines(23, "        a();")))).isEmpty();
    }

    @Test
    void a_method_of_26_lines_is_refused() throws Exception {
        assertThat(broken("class Long {\n    void run() {\n" + lines(24, "        a();") + "    }\n}\n")).containsExactly("MethodLength");
        assertThat(broken("class Fits {\n    void run() {\n" + lines(23, "        a();") + "    }\n}\n")).isEmpty();
    }

    @Test
    void a_main_file_of_251_lines_is_refused() throws Exception {
        assertThat(brokenIn("src/main/java/planted/Long.java", fileOf(251))).containsExactly("MainFileLength");
        assertThat(brokenIn("src/main/java/planted/Fits.java", fileOf(250))).isEmpty();
    }

    @Test
    void a_test_file_of_401_lines_is_refused() throws Exception {
        assertThat(brokenIn("src/test/java/planted/LongTest.java", fileOf(401))).containsExactly("TestFileLength");
        assertThat(brokenIn("src/test/java/planted/FitsTest.java", fileOf(400))).isEmpty();
    }

    @Test
    void seven_parameters_are_refused() throws Exception {
        assertThat(broken("class Wide {\n    void run(" + numbered(7, "int p%d") + ") {\n    }\n}\n")).containsExactly("ParameterNumber");
        assertThat(broken("class Wide {\n    Wide(" + numbered(7, "int p%d") + ") {\n    }\n}\n")).containsExactly("ParameterNumber");
    }

    @Test
    void a_record_of_13_components_is_refused() throws Exception {
        assertThat(broken("record Wide(" + numbered(13, "int c%d") + ") {\n}\n")).containsExactly("RecordComponentNumber");
    }

    @Test
    void writing_to_the_console_is_refused() throws Exception {
        // planted: text that Checkstyle has to refuse, in two halves: whoever searches for calls that were forgotten finds none
        assertThat(broken(aMethodWith("System." + "out.println();"))).containsExactly("NoSystemOut");
        assertThat(broken(aMethodWith("System." + "err.println();"))).containsExactly("NoSystemOut");
        assertThat(broken(aMethodWith("problem.print" + "StackTrace();"))).containsExactly("NoSystemOut");
    }

    @Test
    void a_note_to_do_it_later_is_refused() throws Exception {
        for (String word : List.of("TO" + "DO", "FIX" + "ME", "XX" + "X")) {
            assertThat(broken(aMethodWith("// " + word + ": later"))).as(word).containsExactly("NoTodo");
        }
    }

    @Test
    void lambdas_nested_three_deep_are_refused() throws Exception {
        assertThat(broken(aMethodWith("run(() -> run(() -> run(() -> stop())));"))).containsExactly("LambdaDepth");
        assertThat(broken(aMethodWith("run(() -> run(() -> stop()));"))).isEmpty();
    }

    @Test
    void a_public_type_without_javadoc_is_refused() throws Exception {
        for (String type : List.of("class Bare {", "interface Bare {", "enum Bare {", "record Bare() {", "@interface Bare {")) {
            assertThat(broken("public " + type + "\n}\n")).as(type).containsExactly("PublicTypeJavadoc");
            assertThat(broken("// not Javadoc\n@Deprecated\npublic " + type + "\n}\n")).as(type).containsExactly("PublicTypeJavadoc");
            assertThat(broken("/// Javadoc.\n@Deprecated\npublic " + type + "\n}\n")).as(type).isEmpty();
        }
    }

    @Test
    void a_package_without_package_info_is_refused() throws Exception {
        assertThat(brokenIn("src/main/java/other/Lonely.java", "package other;\n\nclass Lonely {\n}\n"))
                .containsExactly("PackageInfoMissing");
    }

    @Test
    void a_package_info_without_purpose_or_null_marking_is_refused() throws Exception {
        String withoutPurpose = PACKAGE_INFO.replaceFirst("///.*\n", "");
        String unmarked = PACKAGE_INFO.replace("@NullMarked", "@Deprecated").replaceFirst("import.*\n", "");
        String path = "src/main/java/planted/package-info.java";
        assertThat(brokenIn(path, withoutPurpose)).containsExactly("PackageInfo");
        assertThat(brokenIn(path, unmarked)).containsExactly("PackageInfo");
        assertThat(brokenIn(path, PACKAGE_INFO)).isEmpty();
    }

    @Test
    void unused_and_star_imports_and_a_second_type_are_refused() throws Exception {
        assertThat(broken("import java.util.List;\n\nclass One {\n}\n")).containsExactly("UnusedImports");
        assertThat(broken("import java.util.*;\n\nclass One {\n}\n")).containsExactly("AvoidStarImport");
        assertThat(broken("class One {\n}\n\nclass Two {\n}\n")).containsExactly("OneTopLevelClass");
    }

    private List<String> broken(String type) throws Exception {
        return brokenIn("src/main/java/planted/Planted.java", "package planted;\n\n" + type);
    }

    private List<String> brokenIn(String path, String source) throws Exception {
        return new Checkstyle(folder).rulesBrokenBy(path, source);
    }

    private static String aMethodWith(String statement) {
        return "class Planted {\n    void run() {\n        " + statement + "\n    }\n}\n";
    }

    private static String fileOf(int lines) {
        return "package planted;\n\nclass Planted {\n" + lines(lines - 4, "    int x;") + "}\n";
    }

    private static String lines(int count, String line) {
        return (line + "\n").repeat(count);
    }

    private static String numbered(int count, String pattern) {
        return IntStream.rangeClosed(1, count).mapToObj(pattern::formatted).collect(Collectors.joining(", "));
    }
}
