/// What the services' slice tests share: embedded servers, tokens, and a look into store and topics.
@NullMarked
package io.handback.kit.test;

import org.jspecify.annotations.NullMarked;
