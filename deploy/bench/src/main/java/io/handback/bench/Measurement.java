package io.handback.bench;

import java.util.List;

/// Something measured by name, each on a stack of its own.
public interface Measurement {

    /// What the command line and the results call it: words with hyphens.
    String name();

    /// What it measures against what, in one sentence.
    String about();

    /// Measures; a correctness gate that does not hold is a refusal, and there is no figure then.
    List<Figure> measure(Ground ground) throws Exception;
}
