package io.hengke.app;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.hengke.Chromium;
import io.hengke.governance.TestAccounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One browser window at a server: nothing stored but the language chosen. Notes requests to other hosts and whatever
 * goes wrong in the page.
 */
public final class AppWindow implements AutoCloseable {

    private static final Path AXE = Path.of("ui/node_modules/axe-core/axe.min.js");
    private static final Path PICTURES = Path.of("target/pictures");

    private final BrowserContext context;
    private final URI server;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /** @param language as the application names it, zh-CN or en */
    public AppWindow(Chromium chromium, URI server, String language, int width, ColorScheme colors) {
        this.server = server;
        context = chromium.window(width, colors);
        context.addInitScript("localStorage['hengke.language'] ??= '" + language + "'");
        page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onRequest(it -> {
            if (!it.url().startsWith(server.toString()) && !it.url().matches("(blob|data):.*")) {
                complaints.add("request " + it.url());
            }
        });
        page.onConsoleMessage(it -> {
            if (it.type().equals("error") || it.type().equals("warning")) {
                complaints.add("console " + it.text());
            }
        });
        page.onPageError(it -> complaints.add("error " + it));
    }

    public Page page() {
        return page;
    }

    /** Requests to other hosts, and errors and warnings of the page. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Signs in as the test account of a role, by the form. */
    public AppWindow signIn(String role) {
        return signIn(role, TestAccounts.PASSWORD);
    }

    public AppWindow signIn(String login, String password) {
        page.navigate(server.resolve("sign-in").toString());
        fillSignIn(login, password);
        page.waitForURL(it -> !it.contains("sign-in"));
        // The address changes before the page does, and the page before also has the menus of language and colours.
        page.waitForSelector("#login", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        settle();
        return this;
    }

    /** Types into the form of the page shown and sends it. */
    public void fillSignIn(String login, String password) {
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.locator("button[type=submit]").click();
    }

    /** Opens a page of the application and waits until it holds still. */
    public Page open(String path) {
        page.navigate(server.resolve(path.substring(1)).toString());
        settle();
        return page;
    }

    public void settle() {
        page.waitForSelector("h1");
        page.waitForFunction("document.querySelector('[aria-busy=true], .ant-skeleton') === null");
    }

    public void click(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** What axe finds wrong in the page as it stands. */
    public List<?> barriers() {
        try {
            page.evaluate(Files.readString(AXE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<?>) page.evaluate("""
                async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice']}))
                    .violations.map(it => it.id + ': ' + it.nodes.slice(0, 3).map(node => node.html).join(' | '))
                """);
    }

    /** Keeps a picture of the whole page, for people to look at. */
    public void keepPicture(String name) {
        var window = page.viewportSize();
        page.setViewportSize(window.width, Math.max(window.height, wholeHeight()));
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        page.setViewportSize(window.width, window.height);
    }

    /** The page's own content scrolls between header and bar. */
    private int wholeHeight() {
        return ((Number)
                        page.evaluate(
                                "innerHeight + Math.max(0, ...['#content', 'html'].map(it => "
                                        + "document.querySelector(it)).map(it => it === null ? 0 : it.scrollHeight - it.clientHeight))"))
                .intValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
