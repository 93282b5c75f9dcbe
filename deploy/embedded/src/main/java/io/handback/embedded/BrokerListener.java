package io.handback.embedded;

/// One more port on which a broker listens, and the port it tells those clients to come back to: something may stand in between.
///
/// @param name upper-case letters
/// @param port where the broker listens, on loopback
/// @param advertisedPort where its clients find it, on loopback
public record BrokerListener(String name, int port, int advertisedPort) {

    String bound() {
        return name + "://127.0.0.1:" + port;
    }

    String advertised() {
        return name + "://127.0.0.1:" + advertisedPort;
    }

    String protocol() {
        return name + ":PLAINTEXT";
    }
}
