package io.handback.contracts;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// The closed list of usage actions; an action that is not in it is refused.
public final class UsageActions {

    private final List<UsageAction> actions;
    private final Map<String, UsageAction> byName;

    private UsageActions(List<UsageAction> actions) {
        this.actions = actions;
        this.byName = actions.stream().collect(Collectors.toUnmodifiableMap(UsageAction::name, Function.identity()));
    }

    /// Reads the list from the class path.
    public static UsageActions load() {
        return new UsageActions(List.of(ContractFiles.yaml("/usage-actions.yaml", UsageAction[].class)));
    }

    /// All actions, in the order of the file.
    public List<UsageAction> all() {
        return actions;
    }

    /// The action of this name, or `null` if the list has none.
    public @Nullable UsageAction find(String name) {
        return byName.get(name);
    }
}
