package io.handback.bench.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class StatementLogTest {

    @Test
    void a_transaction_has_its_statements_with_their_parameters() {
        List<Transaction> found = StatementLog.transactions("""
                <handback_app 7> LOG:  statement: BEGIN
                <handback_app 7> LOG:  execute s1: select set_config('app.tenant', $1, true)
                <handback_app 7> DETAIL:  Parameters: $1 = 'bench'
                <handback_app 7> LOG:  execute s2: insert into t values ($1, $2, $3)
                <handback_app 7> DETAIL:  Parameters: $1 = 'it''s $2 = ''x''', $2 = NULL, $3 = ''
                <handback_app 7> LOG:  statement: COMMIT
                """, "handback_app");
        assertThat(found).singleElement().satisfies(transaction -> {
            assertThat(transaction.shape()).containsExactly("select set_config('app.tenant', $1, true)",
                    "insert into t values ($1, $2, $3)");
            assertThat(transaction.statements().get(1).parameters()).containsExactly("it's $2 = 'x'", null, "");
        });
    }

    @Test
    void statements_and_parameters_of_several_lines_are_whole() {
        List<Transaction> found = StatementLog.transactions("""
                <handback_app 7> LOG:  statement: BEGIN
                <handback_app 7> LOG:  execute s1: select 1
                \t  from t
                \t where a = $1
                <handback_app 7> DETAIL:  Parameters: $1 = 'two
                \tlines'
                <handback_app 7> LOG:  statement: COMMIT
                """, "handback_app");
        assertThat(found.getFirst().statements())
                .containsExactly(new Transaction.Executed("select 1\n  from t\n where a = $1", List.of("two\nlines")));
    }

    @Test
    void connections_are_told_apart_and_only_what_the_role_committed_counts() {
        List<Transaction> found = StatementLog.transactions("""
                <handback_app 7> LOG:  statement: BEGIN
                <handback_app 8> LOG:  execute <unnamed>: BEGIN
                <handback_app 9> LOG:  statement: BEGIN
                <handback_relay 10> LOG:  statement: BEGIN
                <handback_app 7> LOG:  execute s1: select 'seven'
                <handback_app 8> LOG:  execute s1: select 'eight'
                <handback_app 9> LOG:  execute s1: select 'nine'
                <handback_relay 10> LOG:  execute s1: select 'ten'
                <handback_app 9> ERROR:  no
                <handback_app 9> LOG:  statement: COMMIT
                <handback_relay 10> LOG:  statement: COMMIT
                <handback_app 8> LOG:  statement: COMMIT
                <handback_app 7> LOG:  statement: ROLLBACK
                <handback_app 7> LOG:  execute s1: select 'outside'
                """, "handback_app");
        assertThat(found).extracting(Transaction::shape).containsExactly(List.of("select 'eight'"));
    }
}
