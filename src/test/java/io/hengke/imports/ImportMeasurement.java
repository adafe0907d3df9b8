package io.hengke.imports;

import io.hengke.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Measures a million orders through the API; not a test, run by hand. */
public final class ImportMeasurement {

    private ImportMeasurement() {}

    public static void main(String[] arguments) throws IOException {
        var rows = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        var file = Files.createTempFile("orders-", ".csv");
        write(file, rows);
        var analyst = TestServer.shared().as("analyst");
        var id = analyst.post("/api/imports", Map.of()).json().path("id").asString();
        var path = "/api/imports/" + id;
        time(
                "upload and look, %d MB".formatted(Files.size(file) >> 20),
                () -> analyst.upload(path + "/files?name=orders.csv", file));
        time("check", () -> analyst.await(job(analyst, path + "/check")));
        time("commit", () -> analyst.await(job(analyst, path + "/commit")));
        var shown = analyst.get(path).json();
        System.out.println(shown.path("result").path("files") + " " + shown.path("tables"));
        Files.delete(file);
        System.exit(0);
    }

    private static String job(io.hengke.TestClient client, String path) {
        return client.post(path, Map.of()).json().path("jobId").asString();
    }

    private static void write(Path file, int rows) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("订单号,客户编号,下单时间,实收金额,退款金额,商品成本,渠道,活动\n");
            for (int i = 0; i < rows; i++) {
                var amount = i % 1000 == 7 ? "abc" : i % 700 == 3 ? "\"1,234.505\"" : (i % 900) + "." + (10 + i % 90);
                writer.write("O%08d,C%06d,2026-%02d-%02d %02d:%02d:00,%s,,%d.00,抖音,直播秒杀\n"
                        .formatted(i, i % 100_000, 1 + i % 10, 1 + i % 28, i % 24, i % 60, amount, i % 300));
            }
        }
    }

    private static void time(String what, Runnable work) {
        var start = System.nanoTime();
        work.run();
        System.out.printf(
                "%s: %.1f s%n",
                what, Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
    }
}
