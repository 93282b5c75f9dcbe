package io.handback.e2e.chaos.traffic;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Understands the lines of an event stream across its connections; read by one thread, asked by any.
final class EventLines {

    private static final String ID = "id:";
    private static final String DATA = "data:";

    private final List<String> ids = new CopyOnWriteArrayList<>();
    private String place = "";
    private String pending = "";
    private boolean said;

    /// A new connection: what was cut off in the middle was never there.
    void begin() {
        pending = "";
        said = false;
    }

    /// One more line. An event is complete at the empty line; a place without data is where the stream stands, and no event.
    void read(String line) {
        if (line.startsWith(ID)) {
            pending = line.substring(ID.length()).strip();
        } else if (line.startsWith(DATA)) {
            said = true;
        } else if (line.isEmpty()) {
            end();
        }
    }

    private void end() {
        if (!pending.isEmpty()) {
            place = pending;
            if (said) {
                ids.add(pending);
            }
        }
        begin();
    }

    /// Where to resume; empty before anything came.
    String place() {
        return place;
    }

    /// The ids of all events, in the order they came.
    List<String> ids() {
        return List.copyOf(ids);
    }
}
