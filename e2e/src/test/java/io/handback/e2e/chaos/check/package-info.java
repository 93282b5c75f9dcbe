/// The recount: from nothing but the stores' tables, the topics, the streams and the ledger, independent of Handback's own code.
@NullMarked
package io.handback.e2e.chaos.check;

import org.jspecify.annotations.NullMarked;
