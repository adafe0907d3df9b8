package io.hengke.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.hengke.Chromium;
import io.hengke.TestServer;
import io.hengke.demo.DemoCompany;
import io.hengke.demo.DemoParameters;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person imports the demo company's files, one of them with a header of its own and a row that is no good. */
class ImportJourneyTests {

    private static Chromium chromium;

    private final TestServer server = TestServer.shared();

    @TempDir
    Path folder;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @Test
    void mapsChecksMendsImportsAndUndoes() throws IOException {
        var files = files();
        try (var window = new AppWindow(chromium, server.address(), "zh-CN", 1440, ColorScheme.LIGHT)) {
            var page = window.signIn("analyst").open("/imports/new");
            window.keepPicture("import-1-new");
            page.setInputFiles("input[type=file]", files.toArray(Path[]::new));
            assertThat(page.getByText("缺少必需的列：实收金额")).isVisible();
            window.keepPicture("import-2-missing");

            choose(page, "“Summe”对应的列", "实收金额");
            assertThat(page.getByText("缺少必需的列")).hasCount(0);
            window.click("检查各行");
            assertThat(page.getByText("1 行无法导入")).isVisible();
            assertThat(page.getByText("ordered_at").first()).isVisible();
            window.keepPicture("import-3-checked");

            var download = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, named("下载被拒绝的行")).click());
            var refused = Files.readString(download.path());
            assertThat(refused)
                    .contains("BAD-1,nobody,someday")
                    .startsWith("\uFEFFhengke_line,hengke_column,hengke_reason");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("导入可用的"))
                    .click();
            assertThat(page.getByText("下一次分析会包含这些数据")).isVisible();
            window.keepPicture("import-4-done");

            confirm(page, "撤销");
            assertThat(page.getByText("这次导入已撤销，不计入分析。")).isVisible();
            confirm(page, "恢复");
            assertThat(page.getByText("下一次分析会包含这些数据")).isVisible();
            confirm(page, "撤销");
            assertThat(page.getByText("这次导入已撤销，不计入分析。")).isVisible();

            window.open("/imports");
            assertThat(page.getByText("已撤销").first()).isVisible();
            window.keepPicture("import-5-history");
            assertThat(window.complaints()).isEmpty();
        }
    }

    private List<Path> files() throws IOException {
        DemoCompany.generate(folder, DemoParameters.ofSize(200), 3, Progress.NONE);
        var orders = folder.resolve("orders.csv");
        var text = Files.readString(orders);
        var end = text.indexOf('\n');
        var header = text.substring(0, end);
        Files.writeString(orders, header.replaceFirst("实收金额|\\bamount\\b", "Summe") + text.substring(end));
        var cells = header.split(",", -1).length;
        Files.writeString(orders, "BAD-1,nobody,someday" + ",".repeat(cells - 3) + "\n", StandardOpenOption.APPEND);
        return List.of(folder.resolve("customers.csv"), orders, folder.resolve("costs.csv"));
    }

    private static void choose(Page page, String label, String option) {
        page.getByRole(AriaRole.COMBOBOX, named(label)).click();
        page.locator(".ant-select-item-option-content")
                .getByText(option)
                .first()
                .click();
    }

    private static void confirm(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON)
                .getByText(button)
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
