package io.handback.engagement.usage;

import java.util.stream.Collectors;

import io.handback.contracts.UsageAction;
import io.handback.contracts.UsageActions;

/// The classes of actions as SQL writes them, `('shared', 'presented')`: constants, so that the indexes over one class serve the query.
public final class ActionLists {

    /// What counts as use.
    public static final String USE = ofKind(UsageAction.Kind.USE);
    /// What counts as opened.
    public static final String OPENED = ofKind(UsageAction.Kind.OPENED);
    /// What buyers do.
    public static final String BUYER = ofKind(UsageAction.Kind.BUYER);

    private ActionLists() {}

    private static String ofKind(UsageAction.Kind kind) {
        return UsageActions.load().all()
                .stream()
                .filter(action -> action.kind() == kind)
                .map(action -> "'" + action.name() + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
