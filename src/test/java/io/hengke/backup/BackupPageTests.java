package io.hengke.backup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.hengke.Chromium;
import io.hengke.TestServer;
import io.hengke.app.AppWindow;
import io.hengke.shared.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class BackupPageTests {

    private final TestServer server = TestServer.shared();

    @Test
    void backsUpNowAndDownloadsAFileThatVerifies(@TempDir Path folder) {
        try (var chromium = Chromium.start();
                var window = new AppWindow(chromium, server.address(), "zh-CN", 1440, ColorScheme.LIGHT)) {
            var page = window.signIn("administrator").open("/admin/system");
            var started = page.waitForResponse(
                    it -> it.url().endsWith("/api/backups")
                            && it.request().method().equals("POST"),
                    () -> window.click("立即备份"));
            var job = JsonMapper.shared().readTree(started.text()).path("jobId").asString();
            var name = server.as("administrator")
                    .await(job)
                    .path("result")
                    .path("name")
                    .asString();

            var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载 " + name));
            assertThat(link).isVisible();
            var file = folder.resolve(name);
            page.waitForDownload(link::click).saveAs(file);

            var contents = Archive.check(file, Progress.NONE);
            assertThat(contents.missing()).isEmpty();
            assertThat(contents.parts()).extracting(Manifest.Part::path).contains("database/governance.account");
            assertThat(window.complaints()).isEmpty();
        }
    }
}
