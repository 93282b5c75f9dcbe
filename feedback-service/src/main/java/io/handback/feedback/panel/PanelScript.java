package io.handback.feedback.panel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import io.vertx.core.buffer.Buffer;

/// The bundled panel: one file, which loads nothing else; compressed once, as it never changes while the service runs.
///
/// @param tag an entity tag made of the content, in quotes
record PanelScript(Buffer content, Buffer compressed, String tag) {

    private static final int TAG_BYTES = 16;

    /// Reads what the bundler has put on the class path for a public path such as `/panel/panel-GOVJWZAP.js`.
    static PanelScript at(String publicPath) throws IOException {
        String resource = "META-INF/resources" + publicPath;
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("the panel was not built: there is no " + resource);
            }
            byte[] bytes = file.readAllBytes();
            return new PanelScript(Buffer.buffer(bytes), Buffer.buffer(compress(bytes)), tagOf(bytes));
        }
    }

    private static byte[] compress(byte[] bytes) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (OutputStream out = new Best(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }

    private static String tagOf(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// As small as gzip can.
    private static final class Best extends GZIPOutputStream {

        Best(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
