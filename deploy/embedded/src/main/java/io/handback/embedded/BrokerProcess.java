package io.handback.embedded;

import java.util.concurrent.CompletableFuture;

import kafka.Kafka;

/// The main class of the broker's JVM: Kafka as it is, ending with the process that started it.
final class BrokerProcess {

    private BrokerProcess() {}

    /// Arguments: the parent's process id, the broker's properties file.
    public static void main(String[] args) {
        endWith(Long.parseLong(args[0]));
        Kafka.main(new String[]{args[1]});
    }

    private static void endWith(long parent) {
        Thread.ofPlatform()
                .daemon()
                .name("parent-watch")
                .start(() -> awaitEnd(parent));
    }

    private static void awaitEnd(long parent) {
        ProcessHandle.of(parent)
                .map(ProcessHandle::onExit)
                .ifPresent(CompletableFuture::join);
        System.exit(0);
    }
}
