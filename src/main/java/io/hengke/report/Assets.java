package io.hengke.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Styles of ours and the scripts and font that the build puts beside them, on the class path below {@code report}. */
final class Assets {

    static final String FONT = "NotoSansSC_400Regular.ttf";

    private Assets() {}

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String name) {
        try (var stream = Assets.class.getResourceAsStream("/report/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("Not built: report/" + name + "; run assets/build");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
