package io.handback.e2e.chaos;

/// A part of a campaign.
///
/// @param name what it is called on the screen
/// @param cutsOff whether it is certain to cut off answers that clients wait for: a service is killed, stopped for longer than they wait,
/// or their connections are cut
/// @param play does it; returns when everything runs again
record Act(String name, boolean cutsOff, Play play) {

    @FunctionalInterface
    interface Play {
        void run() throws Exception;
    }
}
