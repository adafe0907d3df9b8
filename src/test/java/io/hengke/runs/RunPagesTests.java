package io.hengke.runs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.hengke.Chromium;
import io.hengke.TestClient;
import io.hengke.TestServer;
import io.hengke.app.AppWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Running, comparing and costing as people do it in the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunPagesTests {

    private static final double PATIENCE_MILLIS = 180_000;

    private final TestServer server = TestServer.shared();
    private final TestClient analyst = server.as("analyst");
    private final Chromium chromium = Chromium.start();
    private String model = "";
    private String run = "";

    @BeforeAll
    void runOnce(@TempDir Path folder) throws IOException {
        model = DemoFacts.giveTo(server, folder);
        TestModels.saved(analyst, model);
        run = TestRuns.finished(analyst, Map.of()).path("id").asString();
    }

    @AfterAll
    void stopBrowser() {
        server.get(TestFacts.class).are(Map.of());
        chromium.close();
    }

    @Test
    void aRunIsStartedWatchedAndComparedWithTheOneBefore() {
        try (var window = window().signIn("analyst")) {
            var page = window.open("/runs");
            window.click("立即运行");
            page.locator("#horizonMonths").fill("12");
            window.keepPicture("run-now");
            assertThat(window.barriers()).isEmpty();

            window.click("开始运行");

            assertThat(page.getByRole(AriaRole.PROGRESSBAR).first()).isVisible();
            window.keepPicture("run-under-way");
            assertThat(page.getByRole(AriaRole.PROGRESSBAR)).hasCount(0, patient());
            window.click("与上一次比较");
            assertThat(page.getByRole(AriaRole.HEADING, named("什么不同"))).isVisible(visiblePatiently());
            assertThat(page.getByText("价值预测期").first()).isVisible();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void aModelIsMendedTriedAndSaved() {
        try (var window = window().signIn("analyst")) {
            var page = window.open("/costing-model?view=text");
            var text = page.getByLabel("成本模型文本");
            text.fill(model.replaceFirst("measure: revenue", "measure: revenu"));
            assertThat(page.getByText("不能使用")).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, button("试算"))).isDisabled();
            window.keepPicture("model-mistake");
            assertThat(window.barriers()).isEmpty();

            text.fill(model.replaceFirst("measure: revenue", "measure: active_customers"));
            page.getByRole(AriaRole.BUTTON, button("试算")).click();

            assertThat(page.getByText("贡献有变化的客户")).isVisible(visiblePatiently());
            window.settle();
            window.keepPicture("model-trial");
            assertThat(window.barriers()).isEmpty();
            window.click("保存");
            page.locator(".ant-modal #comment").fill("按活跃客户分摊间接费用");
            page.locator(".ant-modal .ant-btn-primary").click();
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("版本"))
                    .click();
            assertThat(page.getByText("按活跃客户分摊间接费用").first()).isVisible();
            window.keepPicture("model-versions");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void aPoolIsChangedByForm() {
        try (var window = window().signIn("analyst")) {
            var page = window.open("/costing-model");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("修改成本池"))
                    .last()
                    .click();
            assertThat(page.locator(".ant-drawer #code")).isVisible();
            window.keepPicture("model-pool");
            assertThat(window.barriers()).isEmpty();
            page.locator(".ant-drawer #code").fill("renamed-pool");
            window.click("应用");

            assertThat(page.getByText("renamed-pool")).isVisible(visiblePatiently());
            window.click("放弃修改");
            page.locator(".ant-modal .ant-btn-primary").click();
            assertThat(page.getByText("renamed-pool")).hasCount(0, patient());
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void aScheduleIsAdded() {
        try (var window = window().signIn("analyst")) {
            var page = window.open("/runs/schedules");
            window.click("新增计划");
            window.keepPicture("schedule-new");
            window.click("保存");

            assertThat(page.getByText("每天 02:00").first()).isVisible();
            assertThat(window.barriers()).isEmpty();
        }
        server.get(Schedules.class)
                .list()
                .forEach(it -> server.get(Schedules.class).remove(it.id()));
    }

    @Test
    void everyPageFitsSmallScreensAndBothLanguages() {
        var pages = Map.of(
                "runs", "/runs",
                "run", "/runs/" + run,
                "comparison", "/runs/comparison?left=%s&right=%s".formatted(run, run),
                "schedules", "/runs/schedules",
                "costing-model", "/costing-model",
                "action-plan", "/costing-model/actions");
        for (var language : List.of("zh-CN", "en")) {
            for (var width : List.of(390, 1440)) {
                var colors = width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT;
                try (var window =
                        new AppWindow(chromium, server.address(), language, width, colors).signIn("analyst")) {
                    pages.forEach((name, path) -> {
                        var page = window.open(path);
                        window.keepPicture("%s-%s-%d".formatted(name, language, width));
                        assertThat(window.barriers()).as(name).isEmpty();
                        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                                .as(name)
                                .isLessThanOrEqualTo(width);
                    });
                    assertThat(window.complaints()).isEmpty();
                }
            }
        }
    }

    private AppWindow window() {
        return new AppWindow(chromium, server.address(), "zh-CN", 1440, ColorScheme.LIGHT);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static LocatorAssertions.HasCountOptions patient() {
        return new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS);
    }

    private static LocatorAssertions.IsVisibleOptions visiblePatiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS);
    }
}
