package io.hengke.app;

import com.microsoft.playwright.options.ColorScheme;
import io.hengke.Chromium;
import io.hengke.TestClient;
import io.hengke.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of imports as people get them: both languages, both colours, wide and narrow. */
class ImportPagesTests {

    private static Chromium chromium;

    private final TestServer server = TestServer.shared();
    private final TestClient analyst = server.as("analyst");

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 1440, DARK", "zh-CN, 390, LIGHT", "en, 1440, LIGHT", "en, 390, DARK"})
    void fitTheWindowAndShutNobodyOut(String language, int width, ColorScheme colors) {
        var softly = new SoftAssertions();
        var open = begin();
        var done = begin();
        job(done, "check");
        job(done, "commit");
        job(open, "check");
        var pages = new LinkedHashMap<String, String>();
        pages.put("imports", "/imports");
        pages.put("imports-new", "/imports/new");
        pages.put("imports-files", "/imports/" + open);
        pages.put("imports-check", "/imports/%s?step=check".formatted(open));
        pages.put("imports-details", "/imports/" + done);
        try (var window = new AppWindow(chromium, server.address(), language, width, colors)) {
            window.signIn("analyst");
            pages.forEach((name, path) -> {
                var page = window.open(path);
                window.keepPicture("%s-%s-%d-%s".formatted(name, language, width, colors));

                softly.assertThat(window.barriers()).as(name).isEmpty();
                softly.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(name)
                        .isEqualTo(width);
            });
            softly.assertThat(window.complaints()).isEmpty();
        }
        analyst.post("/api/imports/%s/undo".formatted(done), Map.of());
        analyst.delete("/api/imports/" + open);
        softly.assertAll();
    }

    private String begin() {
        var id = analyst.post("/api/imports", Map.of()).json().path("id").asString();
        analyst.send(analyst.request("/api/imports/%s/files?name=orders.csv".formatted(id))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString("""
                        订单号,客户编号,下单时间,实收金额（元）,备注
                        P1,C1,2026-01-05 10:00:00,128.00,<img src=x onerror=alert(1)>
                        P2,C2,2026-01-06 11:30:00,54.505,
                        P3,C3,明天,=1+1,
                        """)));
        return id;
    }

    private void job(String id, String what) {
        analyst.await(analyst.post("/api/imports/%s/%s".formatted(id, what), Map.of())
                .json()
                .path("jobId")
                .asString());
    }
}
