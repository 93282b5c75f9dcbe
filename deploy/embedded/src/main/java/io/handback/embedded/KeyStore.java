package io.handback.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;

/// Where the private keys are kept between two runs: one file that only its owner can read, or nowhere.
record KeyStore(@Nullable Path folder) {

    private static final String FILE = "keys.json";

    List<RSAKey> read() {
        if (folder == null || !Files.exists(folder.resolve(FILE))) {
            return List.of();
        }
        try {
            return JWKSet.load(folder.resolve(FILE).toFile())
                    .getKeys()
                    .stream()
                    .map(JWK::toRSAKey)
                    .toList();
        } catch (IOException | ParseException e) {
            throw new EmbeddedStartException("The issuer's keys in " + folder.resolve(FILE) + " cannot be read: " + e.getMessage(), e);
        }
    }

    void write(List<RSAKey> keys) {
        if (folder == null) {
            return;
        }
        try {
            replace(folder, new JWKSet(List.copyOf(keys)).toString(false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(Path folder, String content) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path next = Files.createTempFile(folder, "keys", ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(next, content);
        Files.move(next, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
