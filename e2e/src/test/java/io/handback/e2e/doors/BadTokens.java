package io.handback.e2e.doors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/// Tokens that must not be believed, made from one that is.
final class BadTokens {

    private static final String HEX = "0123456789abcdef";
    private static final int LARGE = 65_536;

    private final SignedJWT valid;
    private final RSAKey key;
    private final Map<String, String> all = new LinkedHashMap<>();

    private BadTokens(SignedJWT valid, RSAKey key) {
        this.valid = valid;
        this.key = key;
    }

    /// By what is wrong, without the word Bearer.
    ///
    /// @param valid a token that is taken
    /// @param key the issuer's own key: most of these tokens are signed by it
    static Map<String, String> of(SignedJWT valid, RSAKey key) throws Exception {
        BadTokens tokens = new BadTokens(valid, key);
        tokens.putAlgorithms();
        tokens.putKeys();
        tokens.putShapes();
        tokens.putClaims();
        tokens.putTenants();
        return tokens.all;
    }

    private void putAlgorithms() throws Exception {
        String payload = valid.getParsedParts()[1].toString();
        for (String none : List.of("none", "None", "NONE", "nOnE")) {
            all.put("algorithm " + none, encoded("{\"alg\":\"" + none + "\",\"typ\":\"JWT\"}") + "." + payload + ".");
            all.put("algorithm " + none + " with the signature",
                    encoded("{\"alg\":\"" + none + "\"}") + "." + payload + "." + valid.getParsedParts()[2]);
        }
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(UTF_8)).encodeToString(key.toPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        all.put("HS256 with the public key as PEM", mac(pem.getBytes(UTF_8)));
        all.put("HS256 with the public key's bytes", mac(key.toPublicKey().getEncoded()));
        all.put("HS256 with the modulus", mac(key.getModulus().decode()));
        all.put("HS256 with the published JSON", mac(key.toPublicJWK().toJSONString().getBytes(UTF_8)));
        all.put("an algorithm of elliptic curves", elliptic());
    }

    private void putKeys() throws Exception {
        RSAKey stranger = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
        RSAKey unknown = new RSAKeyGenerator(2048).keyID("nobody-knows").generate();
        all.put("a stranger's key under the known id", sign(header(stranger), stranger));
        all.put("an unknown key id", sign(header(unknown), unknown));
        all.put("a stranger's key without an id", sign(new JWSHeader.Builder(JWSAlgorithm.RS256), stranger));
        all.put("a key id that is a path", sign(header(unknown).keyID("../../../../dev/null"), unknown));
        all.put("a key id that is SQL", sign(header(unknown).keyID("x' or '1'='1"), unknown));
        all.put("a key brought along", sign(header(unknown).jwk(unknown.toPublicJWK()), unknown));
        all.put("an address of keys brought along",
                sign(header(unknown).jwkURL(java.net.URI.create("http://127.0.0.1:9/keys")), unknown));
    }

    private void putShapes() throws Exception {
        String[] parts = valid.serialize().split("\\.", -1);
        all.put("no signature", parts[0] + "." + parts[1] + ".");
        all.put("no signature and no dot", parts[0] + "." + parts[1]);
        all.put("another payload", parts[0] + "." + encoded(payload().replace("\"rep\"", "\"admin\"")) + "." + parts[2]);
        all.put("a changed signature", parts[0] + "." + parts[1] + "." + (parts[2].startsWith("A") ? "B" : "A") + parts[2].substring(1));
        all.put("a part too many", valid.serialize() + ".e30");
        all.put("five parts", parts[0] + ".." + parts[1] + "." + parts[2] + ".x");
        all.put("dots", "..");
        all.put("no token at all", "x");
        all.put("no JSON in it", encoded("x") + "." + encoded("y") + "." + encoded("z"));
        all.put("a list in it", encoded("[]") + "." + encoded("[]") + ".e30");
        all.put("NUL in it", encoded("{\"alg\":\"RS256\\u0000\"}") + "." + parts[1] + "." + parts[2]);
        all.put("depth 5,000", encoded("{\"alg\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}") + "." + parts[1] + "." + parts[2]);
        all.put("64 KB", HEX.repeat(LARGE / HEX.length()));
        claim("8 KB of claims for another audience", claims -> claims.claim("x", HEX.repeat(512)).audience("nobody"));
        all.put("a type of another kind", sign(header(key).type(new JOSEObjectType("logout+jwt")), key));
        all.put("a security event", sign(header(key).type(new JOSEObjectType("secevent+jwt")), key));
    }

    private void putClaims() throws Exception {
        Instant now = Instant.now();
        claim("another issuer", claims -> claims.issuer("http://127.0.0.1/issuer"));
        claim("an issuer with a slash more", claims -> claims.issuer(claims.build().getIssuer() + "/"));
        claim("no issuer", claims -> claims.issuer(null));
        claim("another audience", claims -> claims.audience("another"));
        claim("an audience in capitals", claims -> claims.audience("HANDBACK"));
        claim("no audience", claims -> claims.audience((String) null));
        claim("expired", claims -> claims.expirationTime(Date.from(now.minusSeconds(60))));
        claim("no end", claims -> claims.expirationTime(null));
        claim("not yet valid", claims -> claims.notBeforeTime(Date.from(now.plusSeconds(3_600))));
        claim("an end that is a text", claims -> claims.claim("exp", "never"));
        claim("no subject", claims -> claims.subject(null));
        claim("a blank subject", claims -> claims.subject(" "));
        claim("a subject of 201 characters", claims -> claims.subject("s".repeat(201)));
    }

    private void putTenants() throws Exception {
        for (String tenant : List.of("", " ", "Demo", "de mo", "../demo", "demo/", "demo;x", "demo'--", "demo%", "d\u00e9mo", "demo\n",
                "demo\u0000", "\uff44emo", "t".repeat(41))) {
            claim("the tenant '" + tenant.replace("\n", "\\n").replace("\u0000", "\\0") + "'", claims -> claims.claim("tenant", tenant));
        }
        claim("no tenant", claims -> claims.claim("tenant", null));
        claim("a number for a tenant", claims -> claims.claim("tenant", 7));
        claim("a list of tenants", claims -> claims.claim("tenant", List.of("demo", "fresh")));
        claim("an object for a tenant", claims -> claims.claim("tenant", Map.of("tenant", "demo")));
        claim("true for a tenant", claims -> claims.claim("tenant", true));
    }

    private void claim(String name, UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        SignedJWT token = new SignedJWT(header(key).build(), change.apply(new JWTClaimsSet.Builder(valid.getJWTClaimsSet())).build());
        token.sign(new RSASSASigner(key));
        all.put(name, token.serialize());
    }

    private String payload() {
        return valid.getPayload().toString();
    }

    private String mac(byte[] secret) throws JOSEException {
        return sign(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()), new MACSigner(secret));
    }

    private String elliptic() throws JOSEException {
        return sign(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()),
                new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate()));
    }

    private static JWSHeader.Builder header(RSAKey key) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(JOSEObjectType.JWT);
    }

    private String sign(JWSHeader.Builder header, RSAKey key) throws JOSEException {
        return sign(header, new RSASSASigner(key));
    }

    private String sign(JWSHeader.Builder header, JWSSigner signer) throws JOSEException {
        try {
            SignedJWT token = new SignedJWT(header.build(), valid.getJWTClaimsSet());
            token.sign(signer);
            return token.serialize();
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
