package io.handback.e2e.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.handback.e2e.Running.Everything;
import io.handback.e2e.Waits;
import io.handback.local.home.Service;

/// What only operators see of a service: its metrics and its store.
record Inside(Everything all, Service service) {

    private static final String TABLES = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
             where c.relkind in ('r', 'p') and not c.relispartition and a.attname = 'tenant' and c.relnamespace = 'public'::regnamespace""";

    /// The sum of a metric over its labels.
    double metric(String name) throws IOException {
        return metric(name, "");
    }

    /// The sum of a metric over those of its rows that carry a label.
    double metric(String name, String label) throws IOException {
        String labels = label.isEmpty() ? "(?:\\{[^}]*})?" : "\\{[^}]*" + label + "[^}]*}";
        Matcher found = Pattern.compile("(?m)^" + name + labels + " (\\S+)").matcher(metrics());
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

    /// How many rows each table has of a tenant, past all policies; those that have none are left out.
    Map<String, Long> rows(String tenant) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection db = connect(); ResultSet tables = db.createStatement().executeQuery(TABLES)) {
            while (tables.next()) {
                String table = tables.getString(1);
                long count = count("select count(*) from " + table + " where tenant = ?", tenant);
                if (count > 0) {
                    rows.put(table, count);
                }
            }
        }
        return rows;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(all.layout().postgres(service),
                service.shortName()));
    }

    /// The number a query gives, past all policies.
    long count(String sql, Object... parameters) throws SQLException {
        try (Connection db = connect(); PreparedStatement query = db.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            ResultSet row = query.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }
}
