package io.hengke.app;

import com.microsoft.playwright.options.ColorScheme;
import io.hengke.Chromium;
import io.hengke.TestServer;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of account and administration as people get them: both languages, both colours, wide and narrow. */
class AdministrationPagesTests {

    private static final Map<String, String> PAGES = Map.of(
            "home", "/",
            "account", "/account",
            "accounts", "/admin/accounts",
            "roles", "/admin/roles",
            "teams", "/admin/teams",
            "audit", "/admin/audit",
            "system", "/admin/system",
            "api", "/admin/api",
            "not-found", "/no-such-page");

    private static Chromium chromium;

    private final TestServer server = TestServer.shared();

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1440, LIGHT", "zh-CN, 390, DARK", "en, 1440, DARK", "en, 390, LIGHT"})
    void fitTheWindowAndShutNobodyOut(String language, int width, ColorScheme colors) {
        var softly = new SoftAssertions();
        server.as("administrator").post("/api/departments", Map.of("name", "销售部"));
        try (var window = new AppWindow(chromium, server.address(), language, width, colors)) {
            window.signIn("administrator");
            PAGES.forEach((name, path) -> {
                var page = window.open(path);
                window.keepPicture("%s-%s-%d-%s".formatted(name, language, width, colors));

                softly.assertThat(window.barriers()).as(name).isEmpty();
                softly.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(name)
                        .isEqualTo(width);
            });
            softly.assertThat(window.complaints()).isEmpty();
        }
        softly.assertAll();
    }
}
