package io.hengke.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.hengke.Chromium;
import io.hengke.TestServer;
import io.hengke.governance.AuthenticatorApp;
import io.hengke.governance.TestAccounts;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people do to their own account, and administrators to others'. */
class AccountPageTests {

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

    @Test
    void aTokenIsShownOnceAndOpensTheApi() {
        try (var window = window().signIn("analyst")) {
            var page = window.open("/account");
            window.click("新建令牌");
            var dialog = page.locator(".ant-modal");
            dialog.locator("#name").fill("每日导入");
            dialog.getByText("导入").click();
            window.keepPicture("new-token");
            dialog.locator(".ant-btn-primary").click();
            var token = dialog.locator("code").innerText().strip();
            window.click("我已复制");

            var row = page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("每日导入"));
            assertThat(row).containsText(token.substring(0, 7));
            assertThat(row).not().containsText(token);
            var answer = server.unsigned()
                    .send(server.unsigned().request("/api/jobs").header("Authorization", "Bearer " + token));
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    void aSecondStepIsAskedForOnceItIsSetUp() {
        var login = "totp-" + UUID.randomUUID().toString().substring(0, 8);
        TestAccounts.add(server::get, login, "viewer");
        try (var window = window().signIn(login)) {
            var page = window.open("/account");
            window.click("启用两步验证");
            page.locator(".ant-modal #password").fill(TestAccounts.PASSWORD);
            page.locator(".ant-modal button[type=submit]").click();
            assertThat(page.locator(".ant-qrcode")).isVisible();
            window.keepPicture("second-step");
            assertThat(window.barriers()).isEmpty();

            page.locator(".ant-modal #code").fill("000000");
            page.locator(".ant-modal button[type=submit]").click();
            assertThat(page.locator(".ant-modal").getByRole(AriaRole.ALERT)).isVisible();
            var secret = page.locator(".ant-modal .ant-typography").innerText().strip();
            page.locator(".ant-modal #code").fill(AuthenticatorApp.code(secret, 0));
            page.locator(".ant-modal button[type=submit]").click();
            assertThat(page.locator(".ant-modal li code")).not().hasCount(0);
            var recoveryCode = page.locator(".ant-modal li code").first().innerText();

            try (var other = window()) {
                other.open("/sign-in");
                other.fillSignIn(login, TestAccounts.PASSWORD);
                other.page().locator("#code").fill(recoveryCode);
                other.keepPicture("code-asked-for");
                other.page().locator("button[type=submit]").click();
                assertThat(other.page().locator("h1")).hasText("您好，" + login);
            }
        }
    }

    @Test
    void aLockedAccountIsOutUntilItIsUnlocked() {
        var login = "lock-" + UUID.randomUUID().toString().substring(0, 8);
        TestAccounts.add(server::get, login, "viewer");
        try (var window = window().signIn("administrator");
                var other = window()) {
            var page = window.open("/admin/accounts?accounts.q=" + login);
            choose(window, login, "锁定");
            assertThat(row(page, login)).containsText("已锁定");

            other.open("/sign-in");
            other.fillSignIn(login, TestAccounts.PASSWORD);
            assertThat(other.page().getByRole(AriaRole.ALERT)).containsText("锁定");

            choose(window, login, "解锁");
            assertThat(row(page, login)).containsText("正常");
        }
    }

    @Test
    void aRoleChangedInTheMatrixIsKept() {
        var admin = server.as("administrator");
        var name = "测试角色" + UUID.randomUUID().toString().substring(0, 4);
        try (var window = window().signIn("administrator")) {
            var page = window.open("/admin/roles");
            window.click("新建角色");
            page.locator(".ant-modal #name").fill(name);
            page.locator(".ant-modal .ant-btn-primary").click();
            page.getByLabel(name + "：导出").click();
            window.keepPicture("roles-changed");
            window.click("保存");
            assertThat(page.getByText("个角色有未保存的修改")).hasCount(0);

            assertThat(admin.get("/api/roles").json().path("items").valueStream())
                    .filteredOn(it -> it.path("name").asString().equals(name))
                    .singleElement()
                    .satisfies(
                            it -> assertThat(it.path("permissions").toString()).contains("EXPORT"));
        }
    }

    private AppWindow window() {
        return new AppWindow(chromium, server.address(), "zh-CN", 1440, ColorScheme.LIGHT);
    }

    private static Locator row(Page page, String login) {
        return page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(login));
    }

    private static void choose(AppWindow window, String login, String action) {
        window.click(login + " 的操作");
        window.page()
                .getByRole(AriaRole.MENUITEM)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^(" + action + ")$")))
                .click();
        window.page()
                .locator(".ant-modal-confirm .ant-btn-dangerous, .ant-modal-confirm .ant-btn-primary")
                .last()
                .click();
    }
}
