package io.handback.e2e.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.handback.contracts.TopicCatalogue;
import io.handback.local.home.Service;

/// The list of consumers is the one of the services' settings, and no topic is read against the catalogue.
class ExpectedConsumerTest {

    private static final Path ROOT = Path.of(System.getProperty("handback.root", "..")).toAbsolutePath().normalize();
    private static final String CHANNEL = "mp.messaging.incoming.";
    private static final String GROUP = ".group.id";

    static List<ExpectedConsumer> consumers() {
        return ExpectedConsumer.ALL;
    }

    @ParameterizedTest
    @EnumSource
    void every_channel_of_a_service_is_in_the_list_and_nothing_else_but_the_usage_reader(Service service) throws IOException {
        Set<ExpectedConsumer> listed = ExpectedConsumer.ALL.stream()
                .filter(consumer -> consumer.service() == service && !consumer.topic().equals(Evidence.USAGE))
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(configured(service));
    }

    @ParameterizedTest
    @MethodSource("consumers")
    void the_catalogue_knows_the_reader(ExpectedConsumer consumer) {
        assertThat(TopicCatalogue.load().topic(consumer.topic()).readers()).contains(consumer.service().folder());
    }

    private static Set<ExpectedConsumer> configured(Service service) throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(ROOT.resolve(service.folder()).resolve("src/main/resources/application.properties"))) {
            settings.load(file);
        }
        return settings.stringPropertyNames()
                .stream()
                .filter(name -> name.startsWith(CHANNEL) && name.endsWith(GROUP))
                .map(name -> consumer(service, settings, name))
                .collect(Collectors.toSet());
    }

    private static ExpectedConsumer consumer(Service service, Properties settings, String group) {
        String topic = group.substring(0, group.length() - GROUP.length()) + ".topic";
        return new ExpectedConsumer(service, settings.getProperty(group, ""), settings.getProperty(topic, ""));
    }
}
