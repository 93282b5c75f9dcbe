/// Serves the rep's panel, a web component that any CRM page can embed; its TypeScript is in `src/main/resources/web/panel`.
@NullMarked
package io.handback.feedback.panel;

import org.jspecify.annotations.NullMarked;
