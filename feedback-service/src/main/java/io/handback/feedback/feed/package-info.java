/// Marketing's feed of feedback: pushed as a stream, or pulled, from any position that is still kept.
@NullMarked
package io.handback.feedback.feed;

import org.jspecify.annotations.NullMarked;
