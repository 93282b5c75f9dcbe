package io.handback.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Remembers beside the data that they hold the demo, and which day it ends on: a load that was cut off goes on with the same days.
record LoadMark(Path file) {

    private static final String DONE = "loaded";

    boolean done() {
        return lines().contains(DONE);
    }

    /// The day of the load that was begun; begins one with today otherwise.
    LocalDate begin() {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            write(today.toString());
            return today;
        }
        return LocalDate.parse(lines.getFirst());
    }

    void finish(LocalDate day) {
        write(day + "\n" + DONE);
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(file, text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
