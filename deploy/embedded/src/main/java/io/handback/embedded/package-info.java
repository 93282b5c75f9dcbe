/// PostgreSQL, Kafka and an OIDC issuer without installing anything: what the launcher and the tests run on.
@NullMarked
package io.handback.embedded;

import org.jspecify.annotations.NullMarked;
