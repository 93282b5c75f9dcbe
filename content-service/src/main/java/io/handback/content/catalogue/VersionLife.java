package io.handback.content.catalogue;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// The life of a version. Each stage has exactly the steps that may follow it as methods; what has none is where it ends.
public sealed interface VersionLife {

    /// The stage's name in the store, in events and in answers.
    String state();

    /// What can be done with a version in this stage, as a sentence.
    String possible();

    /// Being written.
    ///
    /// @param returnedBecause why an approver sent it back; null when it was never handed in
    record Draft(@Nullable String returnedBecause) implements VersionLife {

        Submitted submit() {
            return new Submitted();
        }

        @Override
        public String state() {
            return "draft";
        }

        @Override
        public String possible() {
            return "It can be changed or submitted.";
        }
    }

    /// Handed in for publication.
    record Submitted() implements VersionLife {

        Draft sendBack(String reason) {
            return new Draft(reason);
        }

        Published publish(UUID by, Instant at) {
            return new Published(by, at);
        }

        @Override
        public String state() {
            return "submitted";
        }

        @Override
        public String possible() {
            return "An approver can publish it or return it.";
        }
    }

    /// The one reps use.
    record Published(UUID by, Instant at) implements VersionLife {

        Superseded supersede() {
            return new Superseded(by, at);
        }

        @Override
        public String state() {
            return "published";
        }

        @Override
        public String possible() {
            return "It stays as it is until another version is published: add a new version.";
        }
    }

    /// Once published, now followed by another.
    record Superseded(UUID by, Instant at) implements VersionLife {

        @Override
        public String state() {
            return "superseded";
        }

        @Override
        public String possible() {
            return "It stays as it is: add a new version.";
        }
    }
}
