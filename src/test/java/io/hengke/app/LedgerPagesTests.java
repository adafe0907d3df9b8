package io.hengke.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.hengke.Chromium;
import io.hengke.TestServer;
import io.hengke.ledger.LedgerServer;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The books in the browser: what people do there, and how the pages look and read. */
class LedgerPagesTests {

    private static final YearMonth MONTH = YearMonth.of(2024, 3);

    private static Chromium chromium;

    private final TestServer server = LedgerServer.get();

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @Test
    void entersACostCorrectsItClosesTheMonthIsRefusedReopensAndSeesTheRestatement() {
        var month = YearMonth.of(2023, 5);
        try (var window = new AppWindow(chromium, server.address(), "zh-CN", 1440, ColorScheme.LIGHT)) {
            window.signIn("administrator");
            enter(window, month, "1234.56");
            assertThat(text(window, ".ant-message")).contains("HK-");

            var page = window.open("/ledger?month=" + month);
            page.locator("table button").first().click();
            window.click("更正");
            page.locator("#amount").fill("1200");
            page.locator("#reason").fill("金额抄错");
            window.click("冲销并记入");
            page.getByText("来龙去脉").waitFor();
            page.locator(".ant-timeline-item").nth(2).waitFor();
            assertThat(text(window, ".ant-drawer"))
                    .contains("1,234.56")
                    .contains("1,200.00")
                    .contains("金额抄错");

            window.open("/ledger/months/" + month);
            closeMonth(window);
            assertThat(text(window, "h1 ~ *, header")).contains("已关账");

            enter(window, month, "1");
            assertThat(text(window, ".ant-drawer [role=alert]")).contains("2023-05 已关账");

            window.open("/ledger/months/" + month);
            window.click("反关账");
            page.locator(".ant-modal #reason").fill("漏记一笔");
            page.locator(".ant-modal .ant-btn-primary").click();
            page.getByText("漏记一笔").first().waitFor();
            enter(window, month, "25.50");
            window.open("/ledger/months/" + month);

            assertThat(text(window, "main, #content"))
                    .contains("漏记一笔")
                    .contains("1,200.00")
                    .contains("1,225.50")
                    .contains("25.50");
            assertThat(window.complaints())
                    .allMatch(it -> it.contains("status of 409")); // the refusal, as browsers tell it
        }
    }

    @Test
    void tiesATrialBalancePastedFromASpreadsheet() {
        var month = YearMonth.of(2023, 9);
        server.as("administrator").post("/api/ledger/lines", line(month, "6601", "100", "房租"));
        server.as("administrator").post("/api/ledger/lines", line(month, "6602", "30", "话费"));
        try (var window = new AppWindow(chromium, server.address(), "zh-CN", 1440, ColorScheme.LIGHT)) {
            window.signIn("administrator");
            var page = window.open("/ledger/trial-balance?month=" + month);
            window.click("导入科目余额表");
            page.locator("#trial-balance-text").fill("科目编码\t科目名称\t借方\t贷方\n6601\t房租\t100\t\n6602\t话费\t29.99\t\n");
            page.locator(".ant-modal .ant-btn-primary").click();
            page.getByText("不一致").first().waitFor();
            page.getByLabel("科目 6602 的差异").click();
            page.locator(".ant-drawer #reason").fill("尾差");
            page.locator(".ant-drawer .ant-btn-primary").click();
            page.getByText("已说明").first().waitFor();

            assertThat(text(window, ".ant-table")).contains("一致").contains("0.01");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1440, LIGHT", "zh-CN, 390, DARK", "en, 1440, DARK", "en, 390, LIGHT"})
    void fitTheWindowAndShutNobodyOut(String language, int width, ColorScheme colors) {
        fillTheBooks();
        var pages = Map.of(
                "ledger",
                "/ledger",
                "ledger-entry",
                "/ledger?entry=new",
                "ledger-line",
                "/ledger?month=" + MONTH + "&line=" + aLine(),
                "ledger-recurring",
                "/ledger/recurring?month=" + MONTH,
                "ledger-time",
                "/ledger/time?employee=张伟&week=2024-03-04",
                "ledger-months",
                "/ledger/months",
                "ledger-month",
                "/ledger/months/" + MONTH,
                "ledger-trial-balance",
                "/ledger/trial-balance?month=" + MONTH);
        var softly = new SoftAssertions();
        try (var window = new AppWindow(chromium, server.address(), language, width, colors)) {
            window.signIn("administrator");
            pages.forEach((name, path) -> {
                var page = window.open(path);
                page.waitForTimeout(400);
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

    private static void enter(AppWindow window, YearMonth month, String amount) {
        var page = window.open("/ledger?entry=new");
        page.locator(".ant-drawer #postedOn").fill(month.atDay(15).toString());
        page.locator(".ant-drawer #amount").fill(amount);
        page.locator(".ant-drawer #costType").fill("电话客服");
        page.locator(".ant-drawer #costType").press("Enter");
        page.locator(".ant-drawer #account").fill("6601");
        window.click("保存并录下一笔");
        page.locator(".ant-message-notice, .ant-drawer [role=alert]").first().waitFor();
    }

    private static void closeMonth(AppWindow window) {
        window.click("关账");
        window.page().locator(".ant-modal .ant-btn-primary").click();
        window.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("反关账"))
                .waitFor();
    }

    private static String text(AppWindow window, String selector) {
        return String.join(
                "\n",
                window.page().locator(selector).all().stream()
                        .map(Locator::innerText)
                        .toList());
    }

    private String aLine() {
        return server.as("administrator")
                .get("/api/ledger/lines?kind=CORRECTION&month=" + MONTH)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asString();
    }

    /** A month with a bit of everything, filled once. */
    private void fillTheBooks() {
        var books = server.as("administrator");
        if (books.get("/api/ledger/lines?month=" + MONTH).json().path("total").asInt() > 0) {
            return;
        }
        var wrong = books.post("/api/ledger/lines", line(MONTH, "660101", "8800.50", "展会物料"))
                .json();
        books.post(
                "/api/ledger/lines/%d/correction".formatted(wrong.path("id").asLong()),
                Map.of("line", line(MONTH, "660101", "8080.50", "展会物料"), "reason", "发票金额看错"));
        books.post("/api/ledger/lines", line(MONTH, "660102", "25300", "客服中心话费，含 3 月套餐"));
        books.post("/api/ledger/lines", line(MONTH, "660103", "-320", "平台返还"));
        books.post(
                "/api/ledger/recurring",
                Map.of(
                        "name",
                        "办公室房租",
                        "everyMonths",
                        1,
                        "fromMonth",
                        "2024-01",
                        "dayOfMonth",
                        5,
                        "line",
                        Map.of("amount", "18000", "costType", "场地设施", "account", "660105")));
        books.post(
                "/api/ledger/recurring",
                Map.of(
                        "name",
                        "CRM 许可",
                        "everyMonths",
                        3,
                        "fromMonth",
                        "2024-03",
                        "dayOfMonth",
                        31,
                        "line",
                        Map.of("amount", "9999.99", "costType", "系统许可", "account", "660106")));
        books.put(
                "/api/ledger/time/week",
                Map.of(
                        "employee",
                        "张伟",
                        "monday",
                        "2024-03-04",
                        "version",
                        0,
                        "rows",
                        List.of(
                                Map.of(
                                        "activity",
                                        "call",
                                        "customerId",
                                        "C00001",
                                        "minutes",
                                        List.of(90, 45, 0, 120, 60, 0, 0)),
                                Map.of(
                                        "activity",
                                        "visit",
                                        "customerId",
                                        "C00002",
                                        "minutes",
                                        List.of(0, 0, 240, 0, 0, 0, 0)))));
        books.post("/api/ledger/months/%s/closing".formatted(MONTH), Map.of("note", "一季度结账", "despiteWarnings", true));
        books.post("/api/ledger/months/%s/reopening".formatted(MONTH), Map.of("reason", "供应商补开发票"));
        books.post("/api/ledger/lines", line(MONTH, "660102", "1260.00", "补开发票"));
    }

    private static Map<String, Object> line(YearMonth month, String account, String amount, String memo) {
        return Map.of(
                "postedOn",
                month.atDay(15).toString(),
                "amount",
                amount,
                "costType",
                "电话客服",
                "account",
                account,
                "department",
                "客服部",
                "memo",
                memo);
    }
}
