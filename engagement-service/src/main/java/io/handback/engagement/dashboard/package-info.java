/// Serves the dashboard: its pages, what they may load, and where they have people signed in.
@NullMarked
package io.handback.engagement.dashboard;

import org.jspecify.annotations.NullMarked;
