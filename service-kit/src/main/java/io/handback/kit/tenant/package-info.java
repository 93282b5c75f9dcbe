/// Tenant transactions: the tenant is an argument, set before anything else is done in a transaction.
@NullMarked
package io.handback.kit.tenant;

import org.jspecify.annotations.NullMarked;
