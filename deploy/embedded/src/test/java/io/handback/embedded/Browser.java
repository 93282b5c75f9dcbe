package io.handback.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

import com.nimbusds.jose.util.JSONObjectUtils;

/// What a page and a machine do with an issuer; follows no redirect.
final class Browser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI address;

    Browser(OidcIssuer issuer) {
        this.address = issuer.address();
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    Map<String, Object> json(String path) throws IOException, InterruptedException, ParseException {
        return JSONObjectUtils.parse(get(path).body());
    }

    HttpResponse<String> authorize(Map<String, String> parameters, String... headers) throws IOException, InterruptedException {
        return get("/authorize?" + encoded(parameters), headers);
    }

    HttpResponse<String> pick(Map<String, String> parameters, String... headers) throws IOException, InterruptedException {
        return post("/authorize", parameters, headers);
    }

    HttpResponse<String> token(Map<String, String> parameters) throws IOException, InterruptedException {
        return post("/token", parameters);
    }

    HttpResponse<String> token(Map<String, String> parameters, String id, String secret) throws IOException, InterruptedException {
        String pair = encode(id) + ":" + encode(secret);
        return post("/token", parameters, "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    HttpResponse<String> post(String path, Map<String, String> parameters, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(parameters))));
    }

    /// The parameters of the page that an answer sends the browser to.
    static Map<String, String> redirectedWith(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        return Arrays.stream(URI.create(location).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    static String encoded(Map<String, String> parameters) {
        return parameters.entrySet()
                .stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
