package io.handback.bench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import io.handback.bench.Figure;
import io.handback.local.Refusal;

/// The file with the last figure of each name, sorted by name.
record Results(Path file) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final TypeReference<List<Figure>> FIGURES = new TypeReference<>() {
    };

    /// The last figures; none when nothing was written yet.
    List<Figure> read() {
        try {
            return Files.exists(file) ? JSON.readValue(file.toFile(), FIGURES) : List.of();
        } catch (IOException e) {
            throw new Refusal("The figures in " + file + " cannot be read (" + e.getMessage() + "): put the file right, or delete it.");
        }
    }

    /// Puts these in the place of those of the same names; the others stay.
    void merge(List<Figure> found) {
        Map<String, Figure> figures = new TreeMap<>();
        read().forEach(figure -> figures.put(figure.name(), figure));
        found.forEach(figure -> figures.put(figure.name(), figure));
        write(List.copyOf(figures.values()));
    }

    private void write(List<Figure> figures) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writeValueAsString(figures) + "\n");
        } catch (IOException e) {
            throw new Refusal("The result cannot be written to " + file + ": " + e.getMessage() + ".");
        }
    }
}
