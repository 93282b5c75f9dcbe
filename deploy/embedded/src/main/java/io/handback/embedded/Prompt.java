package io.handback.embedded;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// What a page wants the issuer to ask (OpenID Connect Core, `prompt`).
enum Prompt {
    /// nothing: a code for who is signed in, or an error
    NONE,
    /// who it is, whoever is signed in
    PICK,
    /// who it is, unless somebody is signed in
    IF_NEEDED;

    /// The values of the parameter that are known.
    static List<String> supported() {
        return List.of("none", "login", "select_account");
    }

    static Prompt of(@Nullable String parameter) {
        Set<String> values = parameter == null || parameter.isBlank() ? Set.of() : Set.copyOf(Arrays.asList(parameter.strip().split(" +")));
        if (!supported().containsAll(values) || (values.contains("none") && values.size() > 1)) {
            throw new OAuthRefusal("invalid_request", "prompt must be none, login or select_account.");
        }
        if (values.isEmpty()) {
            return IF_NEEDED;
        }
        return values.contains("none") ? NONE : PICK;
    }
}
