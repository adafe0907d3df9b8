package io.hengke.report;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.hengke.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens the report's files and notes what they ask for or complain about. */
final class Browser implements AutoCloseable {

    private final Chromium chromium;
    /** What pages asked for beside their own file, and what went wrong in them. */
    private final List<String> complaints = new ArrayList<>();

    private Browser(Chromium chromium) {
        this.chromium = chromium;
    }

    static Browser start() {
        return new Browser(Chromium.start());
    }

    /** Opens a file in a window of the given width. */
    Page open(Path file, int width, ColorScheme colors) {
        var page = chromium.window(width, colors).newPage();
        page.onRequest(it -> {
            if (!it.url().equals(file.toUri().toString()) && !it.url().startsWith("blob:")) {
                complaints.add("request " + it.url());
            }
        });
        page.onConsoleMessage(it -> complaints.add("console " + it.text()));
        page.onPageError(it -> complaints.add("error " + it));
        page.navigate(file.toUri().toString());
        return page;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        chromium.close();
    }
}
