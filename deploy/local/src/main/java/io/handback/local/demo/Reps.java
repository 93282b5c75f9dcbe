package io.handback.local.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Which reps have to do with an item: the same ones for whoever asks.
final class Reps {

    private Reps() {}

    /// Everybody, those first who use the item; of its story, its team first.
    static List<Integer> of(Piece piece) {
        List<Integer> reps = new ArrayList<>(Cast.reps());
        Collections.shuffle(reps, new Random(piece.id().hashCode()));
        if (piece.id().equals(Pieces.CHECKLIST)) {
            reps.sort((one, other) -> Integer.compare(one / Cast.TEAM, other / Cast.TEAM));
        }
        return reps;
    }
}
