/// What services promise each other: topics, event schemas and examples, and the closed list of usage actions, all read from files.
@NullMarked
package io.handback.contracts;

import org.jspecify.annotations.NullMarked;
