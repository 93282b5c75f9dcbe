package io.handback.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.e2e.Running.Everything;

/// The journey of the README: exactly its commands, run by bash against everything, one after the other.
@Order(2)
@ExtendWith(Running.class)
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("<!-- run: ([a-z-]+) -->\\R```sh\\R(.*?)```", Pattern.DOTALL);
    private static final String MARK = "#### ";
    private static final long LIMIT_SECONDS = 120;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void the_commands_of_the_readme_do_what_it_says(Everything all) throws Exception {
        Map<String, String> blocks = blocks(Files.readString(Path.of("../README.md")));
        assertThat(blocks.keySet()).containsExactly("tokens", "publish", "rate", "act-for", "use", "summary", "watch", "topic");
        Map<String, List<String>> output = run(all, blocks);
        assertThat(output.get("tokens")).isEmpty();
        published(output.get("publish"));
        rated(output.get("rate"));
        actedFor(output.get("act-for"));
        assertThat(json(output.get("use").getFirst()).path("accepted").asInt()).isEqualTo(2);
        summed(json(output.get("summary").getFirst()));
        watched(output.get("watch"));
        assertThat(output.get("topic")).hasSizeGreaterThanOrEqualTo(5)
                .allMatch(record -> record.contains("ce_specversion:1.0") && record.contains("ce_tenantid:demo"))
                .anyMatch(record -> record.contains("feedback.withdrawn.v1"));
    }

    private static void published(List<String> lines) throws IOException {
        assertThat(lines).hasSize(3);
        assertThat(json(lines.get(0)).path("state").asText()).isEqualTo("draft");
        assertThat(json(lines.get(1)).path("state").asText()).isEqualTo("submitted");
        assertThat(json(lines.get(2)).path("state").asText()).isEqualTo("published");
        assertThat(json(lines.get(2)).at("/estimate/value").asInt()).isEqualTo(2);
    }

    private static void rated(List<String> lines) throws IOException {
        assertThat(lines).hasSize(5);
        assertThat(json(lines.get(0)).path("title").asText()).isEqualTo("Objections on one page");
        assertThat(lines.get(0)).doesNotContain("estimate");
        assertThat(json(lines.get(1)).path("stars").asInt()).isEqualTo(3);
        assertThat(json(lines.get(2)).path("stars").asInt()).isEqualTo(5);
        assertThat(json(lines.get(3)).path("comment").asText()).isEqualTo("The CFO kept it.");
        assertThat(json(lines.get(4))).isEqualTo(json(lines.get(3)));
        assertThat(json(lines.get(4)).at("/deal/stage").asText()).isEqualTo("negotiation");
    }

    private static void actedFor(List<String> lines) throws IOException {
        assertThat(lines).hasSize(4);
        for (String taken : lines.subList(0, 3)) {
            assertThat(json(taken).path("refused")).isEmpty();
            assertThat(json(taken).path("created").asInt()).isEqualTo(1);
        }
        assertThat(json(lines.get(3)).path("stars").asInt()).isEqualTo(5);
        assertThat(json(lines.get(3)).at("/deal/dealId").asText()).isNotEmpty();
    }

    private static void summed(JsonNode summary) {
        assertThat(summary.at("/ratings/mean").asDouble()).isEqualTo(4.5);
        assertThat(summary.at("/ratings/helpful/share").asDouble()).isEqualTo(1.0);
        assertThat(summary.at("/estimate/value").asInt()).isEqualTo(2);
        assertThat(summary.at("/gap/value").asDouble()).isEqualTo(2.5);
        assertThat(summary.at("/usage/uses").asInt()).isEqualTo(1);
        assertThat(summary.path("asOf").asText()).isNotEmpty();
        assertThat(summary.has("lagSeconds")).isTrue();
    }

    private static void watched(List<String> lines) throws IOException {
        List<JsonNode> seen = new ArrayList<>();
        for (String line : lines.subList(0, lines.indexOf("reconnected"))) {
            JsonNode event = json(line.substring("data:".length()));
            if (event.path("itemTitle").asText().equals("Objections on one page")) {
                seen.add(event);
            }
        }
        assertThat(seen.stream().map(event -> event.path("stars").asInt()).toList()).containsExactly(3, 5, 0, 4);
        assertThat(seen).allSatisfy(event -> assertThat(event.has("rater")).isFalse());
        List<String> again = lines.subList(lines.indexOf("reconnected"), lines.indexOf("pulled"));
        assertThat(again.stream().filter(line -> line.startsWith("data")).filter(line -> line.contains("Objections on one page")))
                .singleElement().asString().contains("Vera Newcomer", "Pier Hospital");
        JsonNode pulled = json(lines.getLast()).path("items");
        List<String> ids = new ArrayList<>();
        pulled.forEach(event -> ids.add(event.path("id").asText()));
        List<String> streamed = again.stream().filter(line -> line.startsWith("id:")).map(line -> line.substring(3).strip()).toList();
        assertThat(ids).containsSubsequence(streamed.subList(1, streamed.size()));
    }

    private static Map<String, String> blocks(String readme) {
        Map<String, String> blocks = new LinkedHashMap<>();
        Matcher found = BLOCK.matcher(readme);
        while (found.find()) {
            blocks.put(found.group(1), found.group(2));
        }
        return blocks;
    }

    private Map<String, List<String>> run(Everything all, Map<String, String> blocks) throws IOException, InterruptedException {
        String script = blocks.entrySet().stream()
                .map(block -> "echo '" + MARK + block.getKey() + "'\n" + block.getValue())
                .collect(Collectors.joining());
        Path output = folder.resolve("output");
        ProcessBuilder bash = new ProcessBuilder("bash", "-u", "-c", script).directory(all.home().root().toFile())
                .redirectError(folder.resolve("errors").toFile())
                .redirectOutput(output.toFile());
        bash.environment().putAll(Map.of("HANDBACK", all.layout().gateway().toString(), "HANDBACK_HOME", all.home().path().toString(),
                "HANDBACK_BUILD", "never", "JAVA_HOME", System.getProperty("java.home"), "TMPDIR", folder.toString()));
        Process process = bash.start();
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        assertThat(ended).as("it ended in time; so far:\n" + Files.readString(output) + Files.readString(folder.resolve("errors")))
                .isTrue();
        return split(Files.readAllLines(output));
    }

    private static Map<String, List<String>> split(List<String> lines) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        List<String> part = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(MARK)) {
                part = new ArrayList<>();
                parts.put(line.substring(MARK.length()), part);
            } else if (!line.isBlank()) {
                part.add(line);
            }
        }
        return parts;
    }

    private static JsonNode json(String line) throws IOException {
        return JSON.readTree(line);
    }
}
