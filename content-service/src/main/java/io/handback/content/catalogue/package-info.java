/// Items with their versions: the rules of their life, their store, and what is published about them.
@NullMarked
package io.handback.content.catalogue;

import org.jspecify.annotations.NullMarked;
