package io.hengke.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by the machine's own node; a test that needs it is skipped where either is absent. */
final class Browser implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    /** What pages asked for beside their own file, and what went wrong in them. */
    private final List<String> complaints = new ArrayList<>();

    private Browser(Path node, Path executable) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", node.toString())));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setChromiumSandbox(false)
                        .setArgs(QUIET));
    }

    static Browser start() {
        var node = find("node");
        var executable = find("chromium").or(() -> find("google-chrome"));
        assumeTrue(
                node.isPresent() && executable.isPresent(),
                "Skipped: needs node and chromium; on Debian: apt-get install chromium nodejs");
        return new Browser(node.orElseThrow(), executable.orElseThrow());
    }

    /** Opens a file in a window of the given width. Scripts of the test may run beside the page's own. */
    Page open(Path file, int width, ColorScheme colors) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(colors)
                .setBypassCSP(true));
        var page = context.newPage();
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

    private static Optional<Path> find(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(it -> Path.of(it, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
