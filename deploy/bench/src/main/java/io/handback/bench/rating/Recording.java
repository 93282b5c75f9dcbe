package io.handback.bench.rating;

import java.util.List;

import io.handback.local.Refusal;

/// What a use case executed.
///
/// @param transactions one a rating
/// @param content a digest of what they left behind
record Recording(List<Transaction> transactions, String content) {

    private static final String ENTER = "set_config('app.tenant'";

    Recording {
        List<String> shape = transactions.getFirst().shape();
        if (!shape.getFirst().contains(ENTER)) {
            throw new Refusal("A rating does not begin with set_config: " + shape.getFirst());
        }
        for (Transaction transaction : transactions) {
            if (!transaction.shape().equals(shape)) {
                throw new Refusal("Two ratings execute different statements:\n" + Transaction.text(shape) + "\nand\n"
                        + Transaction.text(transaction.shape()));
            }
        }
    }

    /// The statements of each rating.
    List<String> shape() {
        return transactions.getFirst().shape();
    }
}
