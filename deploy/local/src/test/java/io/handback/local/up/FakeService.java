package io.handback.local.up;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import com.sun.net.httpserver.HttpServer;

import io.handback.local.home.Service;

/// Stands where a service's jar will stand: takes the same settings, is ready at the same address.
final class FakeService {

    private FakeService() {}

    public static void main(String[] args) throws IOException {
        String name = System.getenv("HANDBACK_DB_NAME");
        serve("QUARKUS_HTTP_PORT", name + " " + System.getenv("HANDBACK_ISSUER") + " " + System.getenv("KAFKA_BOOTSTRAP_SERVERS"));
        serve("QUARKUS_MANAGEMENT_PORT", "UP");
        try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            out.println(name + " is listening");
        }
    }

    private static void serve(String variable, String text) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(System.getenv(variable)));
        HttpServer server = HttpServer.create(address, 0);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    /// Puts it where the launcher looks for the services below a repository's root.
    static void install(Path root) throws IOException {
        for (Service service : Service.values()) {
            Path jar = service.jar(root);
            Files.createDirectories(jar.getParent());
            write(jar);
        }
    }

    private static void write(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            add(out, FakeService.class);
            add(out, Service.class);
        }
    }

    private static void add(JarOutputStream jar, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(name));
        try (var bytes = type.getClassLoader().getResourceAsStream(name)) {
            if (bytes != null) {
                bytes.transferTo(jar);
            }
        }
        jar.closeEntry();
    }
}
