package io.handback.kit.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/// Who may write to Kafka.
final class KafkaRules {

    private static final String RELAY = "io.handback.kit.log..";
    private static final String INGEST = "io.handback.engagement.intake..";
    private static final String PRODUCERS = "org\\.apache\\.kafka\\.clients\\.producer\\.(Kafka)?Producer"
            + "|org\\.eclipse\\.microprofile\\.reactive\\.messaging\\.(Emitter|Outgoing)"
            + "|io\\.smallrye\\.reactive\\.messaging\\.(MutinyEmitter|kafka\\.KafkaProducer)";

    private KafkaRules() {}

    static ArchRule fewHoldAProducer() {
        return noClasses().that()
                .resideOutsideOfPackages(RELAY, INGEST)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(PRODUCERS)
                .because("what is sent beside the event log is lost or invented when the transaction and the send disagree");
    }
}
