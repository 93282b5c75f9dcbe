package io.handback.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;

import io.handback.contracts.Topic;

/// Waits for a broker and gives it its topics.
final class BrokerAdmin implements AutoCloseable {

    private static final Duration CALL_LIMIT = Duration.ofSeconds(60);

    private final String bootstrapServers;
    private final Process process;
    private @Nullable Admin admin;

    BrokerAdmin(String bootstrapServers, Process process) {
        this.bootstrapServers = bootstrapServers;
        this.process = process;
    }

    /// Returns when the broker takes part in its cluster; fails as soon as its process dies.
    void awaitStart(Duration limit) {
        Instant end = Instant.now().plus(limit);
        while (!answers()) {
            requireAlive();
            requireTime(end);
        }
        while (await(admin().describeCluster().nodes()).isEmpty()) {
            requireAlive();
            requireTime(end);
        }
    }

    private void requireAlive() {
        try {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new EmbeddedStartException("Kafka ended while it was starting (exit code " + process.exitValue() + ")");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedStartException("Interrupted while Kafka was starting", e);
        }
    }

    private static void requireTime(Instant end) {
        if (Instant.now().isAfter(end)) {
            throw new EmbeddedStartException("Kafka did not answer in time");
        }
    }

    private boolean answers() {
        String[] address = bootstrapServers.split(":", 2);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address[0], Integer.parseInt(address[1])), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Creates what is missing and brings the settings of what is there up to the catalogue.
    void createTopics(Collection<Topic> topics) {
        Set<String> existing = await(admin().listTopics().names());
        List<NewTopic> missing = topics.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.kafkaConfig()))
                .toList();
        await(admin().createTopics(missing).all());
        await(admin().incrementalAlterConfigs(settings(topics.stream().filter(topic -> existing.contains(topic.name())).toList())).all());
    }

    private static Map<ConfigResource, Collection<AlterConfigOp>> settings(List<Topic> topics) {
        return topics.stream()
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                        BrokerAdmin::settings));
    }

    private static Collection<AlterConfigOp> settings(Topic topic) {
        return topic.kafkaConfig()
                .entrySet()
                .stream()
                .map(setting -> new AlterConfigOp(new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    private Admin admin() {
        Admin open = admin;
        if (open == null) {
            open = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
            admin = open;
        }
        return open;
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(CALL_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new EmbeddedStartException("Kafka refused a request while it was starting: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedStartException("Interrupted while Kafka was starting", e);
        }
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(5));
        }
    }
}
