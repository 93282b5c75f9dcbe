package io.handback.engagement.bulk;

import java.util.List;

import io.handback.kit.web.problem.Violation;

/// A row that knows rules no single field can state.
public interface SelfChecked {

    /// What is wrong across fields; empty when nothing is.
    List<Violation> inconsistencies();
}
