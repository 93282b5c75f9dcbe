package io.handback.local.crm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.handback.local.home.Layout;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/// What the CRM answers: four files by their names, nothing else of the disk, and a token for its signed-in user.
record CrmAnswers(Path folder, Layout layout, Supplier<String> token) {

    /// Where the page in the repository says the gateway is: the default port.
    private static final String GATEWAY_IN_FILES = "http://127.0.0.1:" + Layout.DEFAULT_PORT;
    private static final Map<String, String> FILES = Map.of(
            "index.html", "text/html; charset=utf-8",
            "frame.html", "text/html; charset=utf-8",
            "crm.css", "text/css; charset=utf-8",
            "crm.js", "text/javascript; charset=utf-8");
    /// Said to be shorter than it is, so that the panel renews it while one watches.
    private static final int TOKEN_SECONDS = 300;

    /// An answer, with the headers all of them share.
    record Answer(int status, String type, String body, String policy) {

        void send(HttpServerRequest request) {
            HttpServerResponse response = request.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", type)
                    .putHeader("Content-Security-Policy", policy)
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .putHeader("Referrer-Policy", "no-referrer")
                    .putHeader("Cache-Control", "no-store");
            response.end(body);
        }
    }

    /// The answer to a request.
    ///
    /// @param host to whom it was sent: what the browser had in its address line
    Answer to(String method, String uri, String host) {
        if (!isOurs(host)) {
            // a page elsewhere whose name was made to point here would be given the token
            return plain(421, "This is the example CRM at " + layout.crmPageUrl());
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return plain(405, "Only GET.");
        }
        String path = uri.split("\\?", 2)[0];
        return path.equals("/token") ? grant() : file(path.equals("/") ? "index.html" : path.substring(1));
    }

    private boolean isOurs(String host) {
        return host.equals("127.0.0.1:" + layout.crmPage()) || host.equals("localhost:" + layout.crmPage());
    }

    private Answer grant() {
        String body = JsonNodeFactory.instance.objectNode()
                .put("accessToken", token.get())
                .put("expiresIn", TOKEN_SECONDS)
                .toString();
        return new Answer(200, "application/json", body, policy());
    }

    private Answer file(String name) {
        String type = FILES.get(name);
        if (type == null) {
            return plain(404, "Nothing is here.");
        }
        try {
            return new Answer(200, type, Files.readString(folder.resolve(name)).replace(GATEWAY_IN_FILES, layout.gateway().toString()),
                    policy());
        } catch (IOException e) {
            return plain(404, "The file " + name + " is not in " + folder + ".");
        }
    }

    private Answer plain(int status, String text) {
        return new Answer(status, "text/plain; charset=utf-8", text + "\n", policy());
    }

    /// As strict as a CRM's can be: no inline script or style; the panel needs the gateway for its script and its calls.
    private String policy() {
        String gateway = layout.gateway().toString();
        return String.join("; ", "default-src 'none'", "script-src 'self' " + gateway, "style-src 'self'", "connect-src 'self' " + gateway,
                "img-src 'self' data:", "frame-src 'self'", "frame-ancestors 'self'", "form-action 'self'", "base-uri 'none'");
    }
}
