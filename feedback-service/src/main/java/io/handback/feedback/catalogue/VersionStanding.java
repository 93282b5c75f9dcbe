package io.handback.feedback.catalogue;

/// How a version stands in the catalogue, as far as this service has heard.
public sealed interface VersionStanding {

    /// It is, or was, in the hands of reps.
    ///
    /// @param title the item's present title
    record Published(String title) implements VersionStanding {}

    /// It exists, but reps never had it.
    record Unpublished() implements VersionStanding {}

    /// Its item was taken back.
    record Retired() implements VersionStanding {}

    /// There is no such item or version.
    record Unknown() implements VersionStanding {}
}
