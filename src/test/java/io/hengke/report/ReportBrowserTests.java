package io.hengke.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.hengke.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a real browser: what it draws, what it lets the reader do, and whom it shuts out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportBrowserTests {

    private static final Path AXE = Path.of("assets/node_modules/axe-core/axe.min.js");

    private Path chinese;
    private Path english;
    private Browser browser;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        browser = Browser.start();
        chinese = Files.writeString(
                folder.resolve("zh.html"), Sample.report(Language.ZH).html());
        english = Files.writeString(
                folder.resolve("en.html"), Sample.report(Language.EN).html());
    }

    @AfterAll
    void close() {
        if (browser != null) {
            assertThat(browser.complaints())
                    .as("requests, console messages and errors of all pages")
                    .isEmpty();
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1440", "390"})
    void everyChartIsDrawnWithinItsPlaceAndHasItsTable(int width) {
        var page = browser.open(chinese, width, ColorScheme.LIGHT);

        var charts = page.querySelectorAll("[data-chart]");
        assertThat(charts).hasSizeGreaterThanOrEqualTo(11);
        assertThat(charts).allSatisfy(it -> {
            assertThat(it.querySelectorAll("svg path")).hasSizeGreaterThan(5);
            assertThat(it.querySelector("svg").boundingBox().width).isLessThanOrEqualTo(it.boundingBox().width + 1);
            assertThat(it.evaluate("it => it.closest('figure').querySelector('table').rows.length > 1"))
                    .isEqualTo(true);
        });
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    @Test
    void aTableOpensByTheKeyboard() {
        var page = browser.open(chinese, 1440, ColorScheme.LIGHT);
        var table = page.locator("#profit-and-loss");
        assertThat(table.isVisible()).isFalse();

        page.locator("[aria-controls='profit-and-loss-body']").press("Enter");

        assertThat(table.isVisible()).isTrue();
    }

    @Test
    void aHeadingSortsByExactValuesInBothDirections() {
        var page = browser.open(chinese, 1440, ColorScheme.LIGHT);
        var heading = page.locator("#bottom-customers thead th").last();

        heading.locator("button").click();
        assertThat(heading.getAttribute("aria-sort")).isEqualTo("ascending");
        assertThat(firstColumn(page, "bottom-customers")).startsWith("=C20001", "=C20002");

        heading.locator("button").click();
        assertThat(heading.getAttribute("aria-sort")).isEqualTo("descending");
        assertThat(firstColumn(page, "bottom-customers")).startsWith("=C20010", "=C20009");
    }

    @Test
    void aFilterLeavesTheRowsThatContainTheText() {
        var page = browser.open(english, 1440, ColorScheme.LIGHT);
        var holder = page.locator(".table-holder", new Page.LocatorOptions().setHas(page.locator("#top-customers")));

        holder.locator("input").fill("c10003");

        assertThat(page.locator("#top-customers tbody tr:visible").count()).isEqualTo(1);
        assertThat(holder.locator("[role=status]").textContent()).isEqualTo("1 rows shown");
    }

    @Test
    void anExportHoldsExactAmountsAndNothingASpreadsheetWouldRun() throws IOException {
        var page = browser.open(chinese, 1440, ColorScheme.LIGHT);

        var download = page.waitForDownload(
                () -> page.locator("[data-csv=bottom-customers]").click());

        assertThat(download.suggestedFilename()).isEqualTo("bottom-customers.csv");
        assertThat(Files.readString(download.path()))
                .startsWith("\ufeff客户编号,名称,渠道,净收入 (元)")
                .contains("\r\n'=C20001,\"<b>某某</b> & \"\"客户\"\" 1\",（未知）,5000.00,3000.00,11900.00,投诉,-9900.00\r\n");
    }

    @ParameterizedTest
    @CsvSource({"zh, 1440, LIGHT", "zh, 390, DARK", "en, 1440, DARK", "en, 390, LIGHT"})
    void nobodyIsShutOutAsFarAsAMachineCanTell(String language, int width, ColorScheme colors) throws IOException {
        var page = browser.open(language.equals("zh") ? chinese : english, width, colors);
        page.evaluate("document.querySelectorAll('details').forEach(it => { it.open = true; })");
        page.evaluate("document.querySelectorAll('.closed').forEach(it => it.classList.remove('closed'))");

        page.evaluate(Files.readString(AXE));
        var violations = page.evaluate("""
                async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice']}))
                    .violations.map(it => it.id + ': ' + it.nodes.slice(0, 3).map(node => node.html).join(' | '))
                """);

        assertThat((List<?>) violations).isEmpty();
    }

    @Test
    void onPaperEveryTableIsOpenAndNothingToClickIsLeft() {
        var page = browser.open(chinese, 1440, ColorScheme.DARK);

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));

        assertThat(page.locator("#profit-and-loss").isVisible()).isTrue();
        assertThat(page.locator(".actions").first().isVisible()).isFalse();
    }

    private static List<String> firstColumn(Page page, String table) {
        return page.locator("#" + table + " tbody th").allTextContents();
    }
}
