package io.handback.local.up;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

import io.handback.embedded.DatabasePasswords;
import io.handback.local.home.Home;
import io.handback.local.home.OwnerOnly;

/// What nobody else may know. Database passwords are new at each start and never stored.
///
/// @param cursorSecret signs the cursors of all services
/// @param clientSecret the secret of the demo's CRM plugin at the issuer
record Secrets(String cursorSecret, String clientSecret) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /// The secrets of this home, made at its first start.
    static Secrets of(Home home) {
        Path file = home.keys().resolve("secrets.properties");
        try {
            if (!Files.exists(file)) {
                OwnerOnly.write(file, text(fresh()));
            }
            Properties stored = new Properties();
            stored.load(new StringReader(Files.readString(file)));
            return new Secrets(stored.getProperty("cursor-secret", ""), stored.getProperty("client-secret", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// New ones, kept nowhere.
    static Secrets fresh() {
        return new Secrets(random(), random());
    }

    private static String text(Secrets secrets) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("cursor-secret", secrets.cursorSecret());
        properties.setProperty("client-secret", secrets.clientSecret());
        StringWriter text = new StringWriter();
        properties.store(text, null);
        return text.toString();
    }

    static DatabasePasswords newPasswords() {
        return new DatabasePasswords(random(), random(), random(), random());
    }

    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
