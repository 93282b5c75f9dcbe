package io.handback.bench.rating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Reads transactions from what PostgreSQL logs with `log_statement=all` and the prefix [#PREFIX].
final class StatementLog {

    /// Begins each entry: the role and the process of the connection.
    static final String PREFIX = "<%u %p> ";

    private static final Pattern ENTRY = Pattern.compile("^<(\\S*) (\\d+)> ([A-Z]+):  ", Pattern.MULTILINE);
    private static final Pattern EXECUTED = Pattern.compile("(?:statement|execute [^:]*): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'((?:[^']++|'')*+)')");

    private final String role;
    private final Map<String, List<Transaction.Executed>> open = new HashMap<>();
    private final List<Transaction> committed = new ArrayList<>();

    private StatementLog(String role) {
        this.role = role;
    }

    /// The transactions a role has committed, in the order of their commits.
    static List<Transaction> transactions(String log, String role) {
        StatementLog reader = new StatementLog(role);
        Matcher entry = ENTRY.matcher(log);
        boolean more = entry.find();
        while (more) {
            Head head = new Head(entry.group(1), entry.group(2), entry.group(3));
            int begin = entry.end();
            more = entry.find();
            reader.read(head, log.substring(begin, more ? entry.start() : log.length()));
        }
        return reader.committed;
    }

    private record Head(String role, String process, String kind) {}

    private void read(Head head, String text) {
        if (!head.role().equals(role)) {
            return;
        }
        // lines after an entry's first begin with a tab
        String whole = text.strip().replace("\n\t", "\n");
        switch (head.kind()) {
            case "LOG" -> executed(head.process(), whole);
            case "DETAIL" -> parameters(head.process(), whole);
            default -> open.remove(head.process());
        }
    }

    private void executed(String process, String text) {
        Matcher executed = EXECUTED.matcher(text);
        if (!executed.matches()) {
            return;
        }
        String sql = executed.group(1);
        switch (sql.toUpperCase(Locale.ROOT)) {
            case "BEGIN" -> open.put(process, new ArrayList<>());
            case "COMMIT" -> commit(open.remove(process));
            case "ROLLBACK" -> open.remove(process);
            default -> add(process, new Transaction.Executed(sql, List.of()));
        }
    }

    private void add(String process, Transaction.Executed statement) {
        List<Transaction.Executed> statements = open.get(process);
        if (statements != null) {
            statements.add(statement);
        }
    }

    private void commit(@Nullable List<Transaction.Executed> statements) {
        if (statements != null) {
            committed.add(new Transaction(List.copyOf(statements)));
        }
    }

    private void parameters(String process, String text) {
        List<Transaction.Executed> statements = open.get(process);
        if (statements != null && !statements.isEmpty()) {
            Transaction.Executed last = statements.removeLast();
            statements.add(new Transaction.Executed(last.sql(), parameters(text)));
        }
    }

    private static List<@Nullable String> parameters(String text) {
        List<@Nullable String> parameters = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
            String quoted = parameter.group(2);
            parameters.add(quoted == null ? null : quoted.replace("''", "'"));
        }
        return parameters;
    }
}
