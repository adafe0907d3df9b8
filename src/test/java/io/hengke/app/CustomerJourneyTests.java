package io.hengke.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.hengke.Chromium;
import io.hengke.TestServer;
import io.hengke.results.PublishedShop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People find a customer, open one, and follow a cost down to the ledger. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerJourneyTests {

    private final TestServer server = TestServer.shared();

    @SuppressWarnings("NullAway.Init")
    private Chromium chromium;

    @SuppressWarnings("NullAway.Init")
    private PublishedShop shop;

    @BeforeAll
    void start() {
        chromium = Chromium.start();
        shop = new PublishedShop(server);
    }

    @AfterAll
    void stop() {
        shop.close();
        chromium.close();
    }

    @Test
    void findsACustomerByPinyinAndOpensThem() {
        try (var window = window("zh-CN", 1440, ColorScheme.LIGHT).signIn("analyst")) {
            var page = window.open("/customers");
            page.getByPlaceholder("搜索名称、拼音、首字母、手机或编号").fill("zhangwm");
            page.waitForURL("**/customers?q=zhangwm");
            assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("1 个客户");
            page.getByRole(AriaRole.LINK, named("张伟明")).click();

            assertThat(page.locator("h1")).hasText("张伟明");
            assertThat(page.getByText("¥118.00", new Page.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
            assertThat(page.getByText("包裹破了")).isVisible();
            var orders = page.getByRole(
                    AriaRole.GROUP, new Page.GetByRoleOptions().setName("订单").setExact(true));
            orders.getByText("金额", new Locator.GetByTextOptions().setExact(true))
                    .click();
            page.waitForURL("**orders.sort=-amountMinor");
            assertThat(orders.locator("tbody tr").first()).containsText("龙井 × 2; 茶杯 × 1");
        }
    }

    @Test
    void tracesACostToItsLedgerLine() {
        try (var window = window("zh-CN", 1440, ColorScheme.LIGHT).signIn("analyst")) {
            var page = window.open("/customers/A");
            window.click("追溯全部成本");
            page.getByRole(AriaRole.LINK, named("k1")).click();

            page.waitForURL("**/costs?costId=k1");
            assertThat(page.getByText("电话费")).isVisible();
            assertThat(page.getByText("¥100.00").first()).isVisible();
        }
    }

    @Test
    void offersNoExportToWhoMayNot() {
        try (var window = window("zh-CN", 1440, ColorScheme.LIGHT).signIn("viewer")) {
            var page = window.open("/customers");
            assertThat(page.getByRole(AriaRole.LINK, named("张伟明"))).isVisible();
            assertThat(page.getByText("导出")).hasCount(0);
            assertThat(page.getByText("客户贡献")).hasCount(0);

            window.open("/costs");
            assertThat(page.locator("h1")).hasText("没有权限");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1440, LIGHT", "en, 1440, DARK", "zh-CN, 390, DARK", "en, 390, LIGHT"})
    void showsEveryPageWithoutBarriers(String language, int width, ColorScheme colors) {
        try (var window = window(language, width, colors).signIn("administrator")) {
            for (var path : new String[] {
                "/customers?tags.contains=vip",
                "/customers/A",
                "/costs",
                "/costs?tab=sums",
                "/costs?tab=pools",
                "/costs?tab=drivers"
            }) {
                var page = window.open(path);
                page.waitForTimeout(500); // charts draw after the page holds still
                window.keepPicture("customers-%s-%d%s".formatted(language, width, path.replaceAll("[^a-zA-Z]+", "-")));
                assertThat(window.barriers()).as(path).isEmpty();
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("nothing sticks out of %s", path)
                        .isTrue();
            }
            assertThat(window.complaints()).noneMatch(it -> it.startsWith("error") || it.startsWith("request"));
        }
    }

    private AppWindow window(String language, int width, ColorScheme colors) {
        return new AppWindow(chromium, server.address(), language, width, colors);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
