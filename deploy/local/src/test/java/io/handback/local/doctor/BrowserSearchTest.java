package io.handback.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserSearchTest {

    @TempDir
    private Path machine = Path.of("");

    @Test
    void the_usual_names_are_found_on_the_path_in_their_order() throws IOException {
        program("a/chrome", "rwxr-xr-x");
        Path chromium = program("b/chromium", "rwxr-xr-x");
        program("b/other", "rwxr-xr-x");
        assertThat(search(null).find()).contains(chromium);
    }

    @Test
    void what_cannot_be_run_is_no_browser() throws IOException {
        program("a/chromium", "rw-r--r--");
        Files.createDirectories(machine.resolve("b/chrome"));
        assertThat(search(null).find()).isEmpty();
    }

    @Test
    void the_browser_that_is_named_is_taken_or_none() throws IOException {
        program("a/chromium", "rwxr-xr-x");
        Path own = program("own/my browser", "rwxr-xr-x");
        assertThat(search(own.toString()).find()).contains(own);
        assertThat(search("none").find()).isEmpty();
        assertThat(search("").find()).isPresent();
    }

    private BrowserSearch search(@Nullable String named) {
        return new BrowserSearch(named, BrowserSearch.foldersOf(machine.resolve("a") + ":" + machine.resolve("b")));
    }

    private Path program(String name, String rights) throws IOException {
        Path file = machine.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)));
    }
}
