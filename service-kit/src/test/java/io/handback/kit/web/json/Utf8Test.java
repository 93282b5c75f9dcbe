package io.handback.kit.web.json;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;

import org.junit.jupiter.api.Test;

class Utf8Test {

    @Test
    void text_of_any_length_is_text() {
        assertThat(Utf8.isText("{\"title\":\"Preise € 😀\"}".getBytes(UTF_8))).isTrue();
        assertThat(Utf8.isText("€".repeat(100_000).getBytes(UTF_8))).isTrue();
        assertThat(Utf8.isText(new byte[0])).isTrue();
    }

    @Test
    void what_only_some_readers_take_for_text_is_none() {
        assertThat(Utf8.isText(new byte[]{(byte) 0xc0, (byte) 0xaf})).as("an overlong slash").isFalse();
        assertThat(Utf8.isText(new byte[]{(byte) 0xed, (byte) 0xa0, (byte) 0x80})).as("half a pair").isFalse();
        assertThat(Utf8.isText(new byte[]{'a', (byte) 0xe2, (byte) 0x82})).as("a character that breaks off").isFalse();
        assertThat(Utf8.isText("{}".getBytes(UTF_16LE))).as("UTF-16").isFalse();
        assertThat(Utf8.isText("{}".getBytes(Charset.forName("UTF-32BE")))).as("UTF-32").isFalse();
        assertThat(Utf8.isText(("x".repeat(100_000) + "é").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))).isFalse();
    }
}
