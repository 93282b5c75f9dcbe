package io.handback.kit.web.path;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathSpellingTest {

    private final PathSpelling spelling = new PathSpelling("/content/v1");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/content/v1/items", "/content/v1/items/0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e55",
            "/content/v1/items?q=a%20b;c",
            "/content/v1/items?after=%2Fx", "/content/v1/tags/M%C3%BCnchen", "/content/v1/tags/a%20b", "/content/v1/people/crm:1@x.org",
            "/content/v1/a.b/..c/.d", "/assets/", "/contents/", "/content/v1"})
    void the_one_spelling_passes(String target) {
        assertThat(spelling.complaint(target)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/content/v1/items;x", "/content/v1/items;jsessionid=1/1", "/content/v1/items%3B", "/content/v1/items%3bx",
            "/content/v1%2Fitems", "/content/v1%2fitems", "/content/v1%5Citems", "/content/v1/%2E%2E/x", "/content/v1/%2e/items",
            "/content/v1/items%00", "/content/v1/items%0A", "/content/v1/items%7F", "/content/v1/items%252F", "/content/v1/%69tems",
            "/content/v1/item%5F", "/content/v1/x%2D", "/content/v1/%31", "/content/v1/x%7E", "/content/v1\\items", "/content/v1//items",
            "//content/v1/items", "/content/v1/./items", "/content/v1/../v1/items", "/content/v1/items/..", "/content/v1/items/.",
            "/content/v1/items/", "/content/v1/", "/Content/v1/items", "/content/V1", "/content/v1/items%", "/content/v1/items%zz",
            "/content/v1/items%2", "/content/v1/a b", "/content/v1/ä", "/content/v1/a\"b", "/content/v1/a<b",
            "http://host/content/v1/items", "*",
            "", "/content/v1/items?q=%00"})
    void every_other_spelling_is_refused(String target) {
        assertThat(spelling.complaint(target)).isNotBlank();
    }

    @Test
    void every_octet_that_need_not_be_encoded_is_refused_when_it_is() {
        String unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

        // When, Then
        assertThat(unreserved.chars()).allSatisfy(
                octet -> assertThat(spelling.complaint("/content/v1/x%%%02X".formatted(octet))).as("%%%02X", octet).isNotNull());
    }

    @Test
    void every_octet_that_must_be_encoded_passes_when_it_is() {
        String reserved = " \"#<>?[]^`{|}!$&'()*+,:=@";

        // When, Then
        assertThat(reserved.chars()).allSatisfy(
                octet -> assertThat(spelling.complaint("/content/v1/x%%%02X".formatted(octet))).as("%%%02X", octet).isNull());
    }
}
