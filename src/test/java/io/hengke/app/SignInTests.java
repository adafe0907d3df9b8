package io.hengke.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.hengke.Chromium;
import io.hengke.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Getting in and being kept out, as people see it. */
class SignInTests {

    private static Chromium chromium;

    private final TestServer server = TestServer.shared();
    private AppWindow window;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void openWindow() {
        window = new AppWindow(chromium, server.address(), "zh-CN", 1440, ColorScheme.LIGHT);
        page = window.page();
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        window.open("/admin/audit?action=governance.signed-in");
        assertThat(page.url()).contains("/sign-in?to=");

        window.fillSignIn("administrator", "hengke-test-1");

        page.waitForURL("**/admin/audit?action=governance.signed-in");
        assertThat(page.locator("h1")).hasText("审计日志");
    }

    @Test
    void saysInWordsWhyItRefuses() {
        window.open("/sign-in");
        window.fillSignIn("viewer", "not-the-password");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("密码");
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    void neverLeadsToAnotherSite() {
        window.open("/sign-in?to=//example.com/");
        window.fillSignIn("viewer", "hengke-test-1");

        page.waitForURL(it -> !it.contains("sign-in"));
        assertThat(page.url()).isEqualTo(server.address().toString());
    }

    @Test
    void showsAViewerNeitherTheAdministrationNorItsPages() {
        window.signIn("viewer");
        window.open("/");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("角色与权限")))
                .hasCount(0);

        window.open("/admin/accounts");

        assertThat(page.locator("h1")).hasText("没有权限");
        assertThat(page.locator("main")).containsText("管理账号");
    }

    @Test
    void speaksTheOtherLanguageAtOnceAndKeepsToIt() {
        window.signIn("administrator");
        window.open("/admin/roles");
        assertThat(page.locator("table")).containsText("数据保护专员");

        window.click("切换语言");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("English"))
                .click();

        assertThat(page.locator("h1")).hasText("Roles and permissions");
        assertThat(page.locator("table")).containsText("Data-protection officer");
        assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("en");
        window.open("/admin/roles");
        assertThat(page.locator("h1")).hasText("Roles and permissions");
    }

    @Test
    void turnsDarkOnRequestAndStaysSo() {
        window.signIn("viewer");
        window.click("浅色或深色");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("深色"))
                .click();
        window.open("/account");

        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(15, 23, 31)");
    }

    @Test
    void signsOut() {
        window.signIn("marketing");
        window.click("账号菜单：marketing");
        page.getByText("退出登录").click();
        page.waitForURL("**/sign-in");

        window.open("/account");

        assertThat(page.url()).contains("/sign-in?to=");
    }
}
