package io.hengke.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.options.ColorScheme;
import io.hengke.Chromium;
import io.hengke.TestServer;
import io.hengke.app.AppWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The analysis as people read it in a browser: every chapter, its tables, and the ways down. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalysisPagesTests {

    private final TestServer server = TestServer.shared();

    @SuppressWarnings("NullAway.Init") // set before the first test
    private Chromium chromium;

    private final List<String> pages = new ArrayList<>(List.of("/metrics", "/metrics/cac_paid", "/methods/clv"));

    @BeforeAll
    void publish(@TempDir Path folder) throws IOException {
        chromium = Chromium.start();
        DemoFacts.publish(server, folder);
        var index = server.as("analyst").get("/api/pages").json();
        index.path("groups")
                .forEach(group -> group.path("chapters")
                        .forEach(it -> pages.add("/analysis/%s/%s"
                                .formatted(
                                        group.path("id").asString(),
                                        it.path("id").asString()))));
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1440, LIGHT", "en, 390, DARK"})
    void everyPageFitsTheWindowAndShutsNobodyOut(String language, int width, ColorScheme colors) {
        var softly = new SoftAssertions();
        try (var window = window(language, width, colors).signIn("analyst")) {
            for (var path : pages) {
                var page = window.open(path);
                page.waitForFunction("document.querySelector('main section, main table') !== null");

                softly.assertThat(window.barriers()).as(path).isEmpty();
                softly.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(width);
                softly.assertThat(page.locator("main [role=alert]").count())
                        .as(path)
                        .isZero();
            }
            softly.assertThat(window.complaints()).isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void aChartTurnsIntoItsTableAndTheAddressKeepsIt() {
        try (var window = window("zh-CN", 1440, ColorScheme.LIGHT).signIn("analyst")) {
            var page = window.open("/analysis/costs/cost");
            page.waitForSelector("#cost-months div[role=img] svg");

            page.locator("#cost-months .ant-segmented-item").last().click();
            page.waitForURL(it -> it.contains("cost-months.view=table"));
            page.reload();
            window.settle();

            assertThat(page.locator("#cost-months div[role=img]").count()).isZero();
            assertThat(page.locator("#cost-months tbody tr.ant-table-row").count())
                    .isGreaterThan(12);
            assertThat(page.locator("#cost-months").innerText()).contains("运行 ", "截至 ");
        }
    }

    @Test
    void aCellLeadsToTheCostBehindItAndARowToItsCustomers() {
        try (var window = window("en", 1440, ColorScheme.LIGHT).signIn("analyst")) {
            var page = window.open("/analysis/costs/cost?cost-months.view=table");
            page.locator("#cost-months tbody tr.ant-table-row td:nth-child(3) a")
                    .first()
                    .click();
            page.waitForURL(
                    it -> it.contains("/costs?") && it.contains("costClass=service") && it.contains("month=20"));

            page = window.open("/analysis/value/segments");
            page.locator("#rfm-segments tbody a").first().click();
            page.waitForURL(it -> it.contains("/customers?rfmSegment="));
        }
    }

    @Test
    void aWholeFigureLeadsToItsOwnRowsOfWhichThereIsAFile() {
        try (var window = window("en", 1440, ColorScheme.LIGHT).signIn("analyst")) {
            var page = window.open("/analysis/voice/voice");
            var said = page.locator("#voice-topics").innerText();
            page.locator("#voice-topics a[href*='/rows/texts']").first().click();
            page.waitForURL(it -> it.contains("/rows/texts?topic.empty=false"));
            page.waitForSelector("main a[href*='/api/rows/texts/export']");
            page.waitForSelector("main tbody tr.ant-table-row");

            var rows =
                    page.locator("main span[role=status]").first().innerText().replace(" rows", "");
            assertThat(said).contains("n = " + rows + " texts");
            assertThat(window.barriers()).isEmpty();
        }
    }

    @Test
    void aBarOfAChartLeadsWhereItsRowLeads() {
        try (var window = window("en", 1440, ColorScheme.LIGHT).signIn("analyst")) {
            var page = window.open("/analysis/costs/cost");
            page.waitForFunction(
                    "document.querySelectorAll(\"#cost-classes div[role=img] path[fill='#2b6cb0']\").length > 2");
            var bar = page.querySelectorAll("#cost-classes div[role=img] svg path[fill='#2b6cb0']").stream()
                    .map(ElementHandle::boundingBox)
                    .max(Comparator.comparingDouble(it -> it.width))
                    .orElseThrow();
            page.mouse().move(bar.x + bar.width / 2, bar.y + bar.height / 2);
            page.mouse().click(bar.x + bar.width / 2, bar.y + bar.height / 2);

            page.waitForURL(it -> it.contains("/costs?costClass="));
        }
    }

    @Test
    void whoMayNotSeeCostIsToldAndSeesTheRest() {
        try (var window = window("zh-CN", 1440, ColorScheme.LIGHT).signIn("viewer")) {
            assertThat(window.open("/analysis/costs/cost").locator("main").innerText())
                    .contains("您的角色");
            assertThat(window.open("/analysis/retention/signals")
                            .locator("#early-signals")
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void whoMayNotExportIsOfferedNoFiles() {
        try (var viewer = window("zh-CN", 1440, ColorScheme.LIGHT).signIn("viewer");
                var analyst = window("zh-CN", 1440, ColorScheme.LIGHT).signIn("analyst")) {
            for (var page : List.of("/metrics", "/analysis/retention/signals")) {
                assertThat(files(analyst, page)).isPositive();
                assertThat(files(viewer, page)).isZero();
            }
        }
    }

    private static int files(AppWindow window, String page) {
        return window.open(page).locator("main").locator(".anticon-download").count();
    }

    private AppWindow window(String language, int width, ColorScheme colors) {
        return new AppWindow(chromium, server.address(), language, width, colors);
    }
}
