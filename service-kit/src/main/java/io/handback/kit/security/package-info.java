/// Who calls: the verified token turned into a caller with a tenant and roles, and the refusals of everything else.
@NullMarked
package io.handback.kit.security;

import org.jspecify.annotations.NullMarked;
