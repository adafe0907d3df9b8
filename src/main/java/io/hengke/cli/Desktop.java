package io.hengke.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Opens a page in the user's browser where there is a desktop; elsewhere the printed path is enough. */
final class Desktop {

    private Desktop() {}

    static void open(Path page) {
        var isMac = System.getProperty("os.name").startsWith("Mac");
        if (!isMac && System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
            return;
        }
        try {
            new ProcessBuilder(
                            isMac ? "open" : "xdg-open", page.toAbsolutePath().toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException _) {
            // no program to open pages with: the summary has named the page already
        }
    }
}
