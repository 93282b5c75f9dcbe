package io.handback.kit.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.handback.kit.web.problem.Refused;

/// Entity tags of things that carry a revision: the tag of revision 7 is `"7"`.
public final class ETags {

    private static final Pattern LIST = Pattern.compile("\\s*(W/)?\"([^\"]*)\"\\s*(?:,|$)");

    private ETags() {}

    /// The strong tag of a revision, with its quotes, as `ETag` carries it.
    public static String of(long revision) {
        return "\"" + revision + "\"";
    }

    /// Lets an update pass only when `If-Match` names the revision that is stored; a weak tag never matches, `*` always does.
    ///
    /// @throws Refused 428 without the header, 400 when it is no list of tags, 412 when the stored revision is another
    public static void requireMatch(@Nullable String ifMatch, long revision) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refused.with(428, "if-match-required", "Read it first and send its ETag as If-Match.");
        }
        if (!matches(ifMatch.strip(), String.valueOf(revision))) {
            throw Refused.with(412, "changed-meanwhile", "It has changed since you read it: read it again and repeat with the new ETag.");
        }
    }

    private static boolean matches(String header, String revision) {
        if (header.equals("*")) {
            return true;
        }
        Matcher tag = LIST.matcher(header);
        boolean found = false;
        int end = 0;
        while (end < header.length() && tag.find(end) && tag.start() == end) {
            found |= tag.group(1) == null && revision.equals(tag.group(2));
            end = tag.end();
        }
        if (end < header.length() || header.endsWith(",")) {
            throw Refused.with(400, "bad-if-match", "Send If-Match as the ETag you read, with its quotes: \"7\".");
        }
        return found;
    }
}
