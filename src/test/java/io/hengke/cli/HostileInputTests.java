package io.hengke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, the run ends with a clear message or in issues.csv, never as a fault of ours. */
class HostileInputTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Changes the small company's files. */
    @FunctionalInterface
    private interface Harm {
        void to(Path files) throws IOException;
    }

    @TestFactory
    Stream<DynamicTest> endsInAMessageOrInTheListOfIssues() {
        return Stream.of(
                harm("a folder named like a table", it -> {
                    Files.delete(it.resolve("orders.csv"));
                    Files.createDirectory(it.resolve("orders.csv"));
                }),
                harm("an empty file", it -> write(it, "orders.csv", "")),
                harm(
                        "a header and nothing else",
                        it -> write(it, "orders.csv", "order_id,customer_id,ordered_at,amount\n")),
                harm(
                        "a required column missing",
                        it -> write(it, "orders.csv", "order_id,customer_id,amount\n1,A,2\n")),
                harm(
                        "two columns of one meaning",
                        it -> write(
                                it, "orders.csv", "order_id,订单号,customer_id,ordered_at,amount\n1,1,A,2026-01-01,2\n")),
                harm("bytes that are no text", it -> Files.write(it.resolve("orders.csv"), noise())),
                harm("bytes that are no gzip", it -> Files.write(it.resolve("touches.csv.gz"), noise())),
                harm("bytes that are no Parquet", it -> Files.write(it.resolve("touches.parquet"), noise())),
                harm("bytes that are no workbook", it -> Files.write(it.resolve("touches.xlsx"), noise())),
                harm("a workbook that unpacks to a gigabyte", it -> zipBomb(it.resolve("touches.xlsx"))),
                harm(
                        "a quote that never closes",
                        it -> write(it, "orders.csv", "order_id,customer_id,ordered_at,amount\n1,\"A,2026-01-01,2\n")),
                harm(
                        "a cell of ten megabytes",
                        it -> write(
                                it,
                                "tickets.csv",
                                "ticket_id,customer_id,opened_at,text\n1,A,2026-01-01," + "长".repeat(3_500_000)
                                        + "\n")),
                harm(
                        "UTF-16 text",
                        it -> Files.writeString(
                                it.resolve("orders.csv"),
                                "order_id,customer_id,ordered_at,amount\n1,A,2026-01-01,2\n",
                                StandardCharsets.UTF_16)),
                harm(
                        "GB18030 text",
                        it -> Files.writeString(
                                it.resolve("orders.csv"),
                                "订单号,客户编号,下单时间,实收金额\n1,甲,2026年1月1日,2\n",
                                Charset.forName("GB18030"))),
                harm(
                        "impossible and far dates",
                        it -> orders(
                                it,
                                "1,A,0000-01-01,1\n2,A,9999-12-31,1\n3,A,2026-02-30,1\n4,A,-2026-01-01,1\n5,A,infinity,1")),
                harm(
                        "amounts beyond reason",
                        it -> orders(
                                it,
                                "1,A,2026-01-01,1000000000000000\n2,A,2026-01-01,NaN\n3,A,2026-01-01,1e5\n4,A,2026-01-01,=1+1\n"
                                        + "5,A,2026-01-01," + "9".repeat(400))),
                harm(
                        "text that means something to SQL, HTML or a spreadsheet",
                        it -> orders(
                                it,
                                "1,'; drop table x; --,2026-01-01,1\n2,<script>alert(1)</script>,2026-01-01,1\n3,=cmd|x,2026-01-01,1")),
                harm(
                        "rows of different lengths",
                        it -> orders(it, "1,A\n2,A,2026-01-01,1,2,3,4\n,,,\n\n\n3,A,2026-01-01,1")),
                harm("a mapping that is no YAML", it -> write(it, "mapping.yaml", "a: [b\n")),
                harm("a costing model that is no YAML", it -> write(it, "costing.yaml", "pools: {{{\n")),
                harm("an empty costing model", it -> write(it, "costing.yaml", "")),
                harm("a plan of actions that is no YAML", it -> write(it, "actions.yaml", "actions: [[[\n")),
                harm(
                        "files that may not be written",
                        it -> Files.setPosixFilePermissions(it, PosixFilePermissions.fromString("r-xr-xr-x"))));
    }

    private DynamicTest harm(String name, Harm harm) {
        return DynamicTest.dynamicTest(name, () -> {
            var here = Files.createTempDirectory(folder, "case");
            var company = SmallCompany.in(here.resolve("in"));
            harm.to(company.folder());
            var console = Console.run("analyze", company.folder(), "--out", here.resolve("out"), "--locale", "en");
            assertThat(console.status()).as(console.err()).isIn(0, 2, 3);
            assertThat(console.err() + console.out()).doesNotContain("Exception", "hengke-fault", "\tat ");
            if (console.status() == 2) {
                assertThat(console.err()).contains("[").hasSizeLessThan(2000);
                assertThat(here.resolve("out")).doesNotExist();
            } else {
                assertThat(here.resolve("out").resolve("issues.csv")).exists();
            }
        });
    }

    private static void orders(Path files, String rows) throws IOException {
        write(files, "orders.csv", "order_id,customer_id,ordered_at,amount\n" + rows + "\n");
    }

    private static void write(Path files, String name, String text) throws IOException {
        Files.writeString(files.resolve(name), text);
    }

    private static byte[] noise() {
        var bytes = new byte[10_000];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static void zipBomb(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var block = new byte[1 << 20];
            for (int i = 0; i < 1024; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
    }
}
