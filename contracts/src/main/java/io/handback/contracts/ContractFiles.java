package io.handback.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/// Reads this module's files from the class path; a file that is missing or wrong is a defect of the build.
final class ContractFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private ContractFiles() {}

    static <T> T yaml(String path, Class<T> type) {
        try (InputStream file = open(path)) {
            return YAML.readValue(file, type);
        } catch (IOException failure) {
            throw unreadable(path, failure);
        }
    }

    static String text(String path) {
        try (InputStream file = open(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw unreadable(path, failure);
        }
    }

    private static InputStream open(String path) {
        InputStream file = ContractFiles.class.getResourceAsStream(path);
        if (file == null) {
            throw new IllegalStateException("The contracts have no file " + path);
        }
        return file;
    }

    private static UncheckedIOException unreadable(String path, IOException failure) {
        return new UncheckedIOException("The contract file " + path + " cannot be read", failure);
    }
}
