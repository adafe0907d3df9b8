package io.hengke.cli;

import java.io.IOException;
import java.net.URI;

/** Opens a page in the user's browser where there is a desktop; elsewhere the printed address is enough. */
final class Desktop {

    private Desktop() {}

    static void open(URI page) {
        var isMac = System.getProperty("os.name").startsWith("Mac");
        if (!isMac && System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
            return;
        }
        try {
            new ProcessBuilder(isMac ? "open" : "xdg-open", page.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException _) {
            // no program to open pages with: the summary has named the page already
        }
    }
}
