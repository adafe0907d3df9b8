package io.hengke.demo;

import java.nio.charset.StandardCharsets;

/** A text that is written very often, encoded once. */
final class Label {

    static final Label NONE = new Label("");

    private final String text;
    private final byte[] utf8;

    Label(String text) {
        this.text = text;
        utf8 = text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] utf8() {
        return utf8;
    }

    boolean isEmpty() {
        return utf8.length == 0;
    }

    boolean is(String other) {
        return text.equals(other);
    }

    @Override
    public String toString() {
        return text;
    }
}
