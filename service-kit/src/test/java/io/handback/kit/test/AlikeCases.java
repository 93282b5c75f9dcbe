package io.handback.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Tries that nobody can tell another tenant's thing from one that never was.
public final class AlikeCases {

    private AlikeCases() {}

    /// Every path answers 404 with the bytes and headers that an unknown id gets.
    ///
    /// @param template a path with `{id}` in it
    /// @param ids ids of another tenant, texts that are no UUIDs
    public static void assertUnknown(String method, String template, String authorization, String... ids) {
        RawHttp.Answer unknown = answer(method, template, authorization, UUID.randomUUID().toString());
        ProblemShape.assertRefused(unknown, 404);
        for (String id : List.of(ids)) {
            RawHttp.Answer answer = answer(method, template, authorization, id);
            assertThat(answer.body()).as("the answer to id " + id).isEqualTo(unknown.body());
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.headers().keySet()).isEqualTo(unknown.headers().keySet());
        }
    }

    private static RawHttp.Answer answer(String method, String template, String authorization, String id) {
        return RawHttp.send(new RawHttp.Request(method, template.replace("{id}", id), Map.of("Authorization", authorization), null, false));
    }
}
