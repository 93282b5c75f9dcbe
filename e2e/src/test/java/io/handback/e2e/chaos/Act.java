package io.handback.e2e.chaos;

/// A part of a campaign.
///
/// @param name what it is called on the screen
/// @param play does it; returns when everything runs again
record Act(String name, Play play) {

    @FunctionalInterface
    interface Play {
        void run() throws Exception;
    }
}
