package io.handback.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// A small OpenID Connect issuer on loopback: discovery, keys, client credentials, code flow with PKCE, refresh, sign-out.
public final class OidcIssuer implements AutoCloseable {

    /// The client id of pages (they have no secret; PKCE protects them).
    public static final String WEB_CLIENT = "handback-web";

    private static final String PREFIX = "/issuer";
    private static final Duration CODE_LIFETIME = Duration.ofSeconds(60);
    private static final Duration REFRESH_LIFETIME = Duration.ofHours(12);
    private static final Duration READY_MADE_LIFETIME = Duration.ofHours(12);

    private final HttpServer server;
    private final ExecutorService threads;
    private final SigningKeys keys;
    private final String url;
    private final TokenSigner tokens;
    private final AuthorizeEndpoint authorizeEndpoint;
    private final EndSessionEndpoint endSessionEndpoint;
    private final TokenEndpoint tokenEndpoint;
    private final RevocationEndpoint revocationEndpoint;

    private OidcIssuer(HttpServer server, IssuerOptions options) {
        InstantSource clock = InstantSource.system();
        Grants<SignIn> codes = new Grants<>(CODE_LIFETIME, clock);
        Grants<SignIn> refreshTokens = new Grants<>(REFRESH_LIFETIME, clock);
        this.server = server;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.keys = SigningKeys.open(new KeyStore(options.keyDirectory()), options.keyGrace(), clock);
        this.url = options.publicUrl() == null ? localUrl(server) : options.publicUrl().toString();
        this.tokens = new TokenSigner(keys, url, clock);
        Sessions sessions = new Sessions(URI.create(url).getPort(), clock);
        this.authorizeEndpoint = new AuthorizeEndpoint(options.people(), codes, sessions);
        this.endSessionEndpoint = new EndSessionEndpoint(sessions);
        this.tokenEndpoint = new TokenEndpoint(tokens, options.clients(), codes, refreshTokens);
        this.revocationEndpoint = new RevocationEndpoint(refreshTokens);
    }

    /// Starts an issuer, or fails with an [EmbeddedStartException] that says why.
    public static OidcIssuer start(IssuerOptions options) {
        try {
            OidcIssuer issuer = new OidcIssuer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), 0), options);
            issuer.listen();
            return issuer;
        } catch (IOException e) {
            throw new EmbeddedStartException("The issuer did not start on port " + options.port() + ": " + e.getMessage(), e);
        }
    }

    private void listen() {
        server.setExecutor(threads);
        server.createContext(PREFIX, this::handle);
        server.start();
    }

    private static String localUrl(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PREFIX;
    }

    /// The issuer's URL: the `iss` of its tokens.
    public String url() {
        return url;
    }

    /// Where it listens, whatever its public URL is.
    public URI address() {
        return URI.create(localUrl(server));
    }

    /// Makes tokens in this issuer's name.
    public TokenSigner tokens() {
        return tokens;
    }

    /// A ready-made access token, good for 12 hours.
    public String token(Person person) {
        return tokens.accessToken(person, READY_MADE_LIFETIME);
    }

    /// A ready-made access token, good for 12 hours, for example `token("demo", "rep-1", "rep")`.
    public String token(String tenant, String subject, String... roles) {
        return token(Person.of(tenant, subject, roles));
    }

    /// Signs with a new key from now on; the old one stays in the key set for the grace time.
    public void rotateKeys() {
        keys.rotate();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).send(exchange);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath().substring(PREFIX.length());
        Answer answer = Cors.isPreflight(exchange, path) ? Cors.preflight() : answer(exchange, path);
        return Cors.open(exchange, path, answer);
    }

    private Answer answer(HttpExchange exchange, String path) throws IOException {
        return switch (exchange.getRequestMethod() + " " + path) {
            case "GET /.well-known/openid-configuration" -> Answer.json(200, Discovery.of(url));
            case "GET /jwks" -> Answer.json(200, keys.published().toJSONObject(true));
            case "GET /authorize", "POST /authorize" -> authorizeEndpoint.handle(exchange);
            case "GET /sign-in.css" -> Answer.stylesheet(SignInPages.stylesheet());
            case "GET /end-session", "POST /end-session" -> endSessionEndpoint.handle(exchange);
            case "POST /token" -> tokenEndpoint.handle(exchange);
            case "POST /revoke" -> revocationEndpoint.handle(exchange);
            default -> Answer.error(404, new OAuthRefusal("not_found", "The issuer has nothing here."));
        };
    }

    /// Pages have one client id here.
    static void requireKnownClient(Form form) {
        if (!form.require("client_id").equals(WEB_CLIENT)) {
            throw new OAuthRefusal("unauthorized_client", "client_id must be " + WEB_CLIENT + ".");
        }
    }

    /// Stops listening; sign-ins under way are lost, keys in a folder stay.
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
