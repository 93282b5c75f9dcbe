package io.handback.local.demo;

import java.util.List;
import java.util.Random;

/// What reps say: stars, reasons, comments.
final class Words {

    private static final List<String> STRENGTHS = List.of("opened-door", "answered-objection", "moved-deal", "buyer-asked", "right-length",
            "easy-to-adapt", "clear-message", "proved-value");
    private static final List<String> WEAKNESSES = List.of("too-long", "too-complex", "out-of-date", "wrong-stage", "no-proof",
            "not-our-words");
    private static final List<String> GOOD = List.of("The buyer kept it and passed it on.", "Answered the question before it was asked.",
            "Used it in three meetings this month.", "Finally something short.");
    private static final List<String> BAD = List.of("I skip half of it every time.", "My buyer asked what it has to do with them.",
            "Says nothing about price.", "The numbers are from last year.");

    private Words() {}

    /// 4 or 5: of each twelve, seven times 5.
    static int praise(int number) {
        return number % 12 < 7 ? 5 : 4;
    }

    /// 1 to 3.
    static int blame(int number) {
        return switch (number % 3) {
            case 0 -> 2;
            case 1 -> 3;
            default -> 1;
        };
    }

    static String strength(Random random) {
        return STRENGTHS.get(random.nextInt(STRENGTHS.size()));
    }

    static String weakness(Random random) {
        return WEAKNESSES.get(random.nextInt(WEAKNESSES.size()));
    }

    static String comment(int stars, Random random) {
        List<String> comments = stars >= 4 ? GOOD : BAD;
        return comments.get(random.nextInt(comments.size()));
    }
}
