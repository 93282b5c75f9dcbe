package io.handback.content.catalogue;

/// Why something about an item is refused.
public sealed interface ItemRefusal {

    /// There is no such item or version, or the caller may not see it.
    record Unknown() implements ItemRefusal {}

    /// The item is retired; nothing about it changes any more.
    record Retired() implements ItemRefusal {}

    /// The version's stage does not allow the step; `possible` says what it allows.
    record WrongState(String state, String possible) implements ItemRefusal {}

    /// The version has no estimate yet.
    record NoEstimate() implements ItemRefusal {}

    /// The approver wrote the version.
    record OwnVersion() implements ItemRefusal {}

    /// The item has as many versions as it can have.
    record Full(int most) implements ItemRefusal {}

    /// Nobody has the id given as owner.
    record UnknownOwner() implements ItemRefusal {}

    /// The caller may read, not write.
    record ReadOnly() implements ItemRefusal {}
}
