package io.hengke.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Styles of ours and the scripts and font that the build puts beside them, on the class path below {@code report}. */
final class Assets {

    /** The PDF's font as a resource, the way the PDF library looks it up. */
    static final String FONT = "report/NotoSansSC_400Regular.ttf";

    private Assets() {}

    static String text(String name) {
        try (var stream = Assets.class.getResourceAsStream("/report/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("Not built: report/" + name + "; run assets/build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
