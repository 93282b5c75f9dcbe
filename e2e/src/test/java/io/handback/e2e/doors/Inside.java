package io.handback.e2e.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.handback.e2e.Running.Everything;
import io.handback.e2e.Waits;
import io.handback.local.home.Service;

/// What only operators see of a service: its metrics and its store.
record Inside(Everything all, Service service) {

    /// The sum of a metric over its labels.
    double metric(String name) throws IOException {
        Matcher found = Pattern.compile("(?m)^" + name + "(?:\\{[^}]*})? (\\S+)").matcher(metrics());
        double[] values = found.results().mapToDouble(line -> Double.parseDouble(line.group(1))).toArray();
        assertThat(values).as("metric " + name).isNotEmpty();
        return Arrays.stream(values).sum();
    }

    /// All metrics, as an operator's collector reads them.
    String metrics() throws IOException {
        Raw.Answer answer = Raw.once(all.layout().management(service), Raw.request("GET", "/q/metrics", ""));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    /// Waits until the metric has this value.
    void await(String name, double value) {
        Waits.until(() -> assertThat(metric(name)).as(name).isEqualTo(value));
    }

    /// The number a query gives, past all policies.
    long count(String sql, Object... parameters) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(all.layout().postgres(service), service.shortName());
        try (Connection db = DriverManager.getConnection(url); PreparedStatement query = db.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            ResultSet row = query.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }
}
