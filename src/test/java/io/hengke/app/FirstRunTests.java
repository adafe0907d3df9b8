package io.hengke.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.hengke.Chromium;
import io.hengke.server.RunningServer;
import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new installation, from the first page to a colleague's first sign-in. */
class FirstRunTests {

    @TempDir
    Path data;

    @Test
    void makesTheAdministratorWhoLetsAColleagueIn() {
        var settings = ServerSettings.load(data, Map.of(), Map.of(Setting.SERVER_PORT, "0"));
        try (var server = RunningServer.start(settings, Map.of());
                var chromium = Chromium.start();
                var first = new AppWindow(chromium, server.address(), "zh-CN", 1440, ColorScheme.LIGHT);
                var second = new AppWindow(chromium, server.address(), "zh-CN", 390, ColorScheme.DARK)) {
            setUp(first);
            var password = addColleague(first);
            signInWithTemporaryPassword(second, password);
            assertThat(first.complaints()).isEmpty();
        }
    }

    private static void setUp(AppWindow window) {
        var page = window.open("/");
        assertThat(page.url()).endsWith("/first-run");
        window.keepPicture("first-run");
        assertThat(window.barriers()).isEmpty();

        page.locator("#name").fill("王管理");
        page.locator("#login").fill("admin");
        page.locator("#password").fill("blue-lantern-47");
        page.locator("#repeated").fill("blue-lantern-47");
        page.locator("button[type=submit]").click();

        assertThat(page.locator("h1")).hasText("您好，王管理");
    }

    private static String addColleague(AppWindow window) {
        var page = window.open("/admin/accounts");
        window.click("新建账号");
        var dialog = page.locator(".ant-modal");
        dialog.locator("#login").fill("xiaoli");
        dialog.locator("#name").fill("小李");
        dialog.locator("#roles").click();
        page.getByTitle("分析师").click();
        dialog.locator("#name").click();
        window.keepPicture("new-account");
        dialog.locator(".ant-btn-primary").click();

        var password = page.locator(".ant-modal code");
        assertThat(password).isVisible();
        return password.innerText().strip();
    }

    private static void signInWithTemporaryPassword(AppWindow window, String password) {
        var page = window.open("/sign-in");
        window.fillSignIn("xiaoli", password);
        page.waitForURL("**/change-password");
        window.settle();
        window.keepPicture("change-password");
        assertThat(window.barriers()).isEmpty();

        page.locator("#current").fill(password);
        page.locator("#password").fill("green-harbour-53");
        page.locator("#repeated").fill("green-harbour-53");
        page.locator("button[type=submit]").click();

        assertThat(page.locator("h1")).hasText("您好，小李");
    }
}
