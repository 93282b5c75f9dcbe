package io.handback.embedded;

/// A machine that gets tokens with its own id and secret (client credentials).
///
/// @param id the client id
/// @param secret the client secret
/// @param speaksFor what the token says
public record IssuerClient(String id, String secret, Person speaksFor) {

    @Override
    public String toString() {
        return "IssuerClient[" + id + "]";
    }
}
