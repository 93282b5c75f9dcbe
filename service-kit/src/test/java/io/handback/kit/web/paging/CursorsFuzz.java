package io.handback.kit.web.paging;

import java.util.List;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

import io.handback.kit.tenant.TenantId;
import io.handback.kit.web.problem.Refused;

/// A cursor is one that was given out, byte for byte, or refused. (The fuzzer learns good ones from comparisons it watches.)
public final class CursorsFuzz {

    private static final Cursors CURSORS = new Cursors("only-for-tests-only-for-tests-only-for-tests");
    private static final TenantId TENANT = new TenantId("acme");

    private CursorsFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        String query = data.consumeString(50);
        List<String> position = List.of(data.consumeString(50).replace("\u001f", ""));
        String given = CURSORS.encode(TENANT, query, position);
        String cursor = data.consumeBoolean() ? data.consumeRemainingAsString() : changed(given, data);
        try {
            if (!CURSORS.encode(TENANT, query, CURSORS.decode(TENANT, query, cursor)).equals(cursor)) {
                throw new IllegalStateException("another cursor for the same place: " + cursor);
            }
        } catch (Refused refused) {
            if (refused.problem().status() != 400 || cursor.equals(given)) {
                throw new IllegalStateException(cursor, refused);
            }
        }
    }

    private static String changed(String given, FuzzedDataProvider data) {
        int place = data.consumeInt(0, given.length());
        return given.substring(0, place) + data.consumeRemainingAsString() + given.substring(place);
    }
}
