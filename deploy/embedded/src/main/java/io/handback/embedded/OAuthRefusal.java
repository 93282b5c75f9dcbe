package io.handback.embedded;

/// A request the issuer refuses, with the error code of RFC 6749.
final class OAuthRefusal extends RuntimeException {

    private final String error;

    OAuthRefusal(String error, String description) {
        super(description, null, false, false);
        this.error = error;
    }

    String error() {
        return error;
    }

    String description() {
        return String.valueOf(getMessage());
    }
}
