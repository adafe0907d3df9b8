package io.hengke.ingest;

import static io.hengke.ingest.Imported.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a folder holds ends in a clear message or in issues.csv, never in a fault of ours. */
class HostileFilesTests {

    private static final String HEADER = "order_id,customer_id,ordered_at,amount";
    private static final String ROW = "O1,C1,2026-01-05,1";

    @TempDir
    Path temporary;

    Imported given;

    @BeforeEach
    void open() {
        given = new Imported(temporary);
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void namesWhatIsWrongWithFilesThatCannotBeUsed() throws IOException {
        assertProblem("ingest.no-known-table", "notes.txt", "hello");
        assertProblem("ingest.empty-file", "orders.csv", "");
        assertProblem("ingest.empty-file", "orders.csv", "\n\n  \n");
        assertProblem("ingest.not-text", "orders.csv", "a,b\0c\n");
        assertProblem("ingest.unreadable-file", "orders.csv.gz", "this is no gzip file");
        assertProblem("ingest.unreadable-file", "orders.parquet", "this is no parquet file");
        assertProblem("ingest.unreadable-file", "orders.xlsx", "this is no workbook");
        assertProblem("ingest.duplicate-header", "orders.csv", lines(HEADER + ",Order ID", ROW + ",O1"));
        assertProblem("ingest.duplicate-header", "orders.csv", lines(HEADER + ",实收金额", ROW + ",1"));
        var missing = assertProblem(
                "ingest.missing-column", "orders.csv", lines("order_id,custmer_id,ordered_at,amount", ROW));
        assertThat(missing.in(Language.EN))
                .contains("customer_id (客户编号)", "custmer_id, ordered_at", "The nearest is \"custmer_id\"");
        assertProblem("ingest.missing-column", "touches.csv", lines("occurred_at,channel", "2026-01-05,web"));
        Files.createDirectory(given.folder().resolve("customers.csv"));
        assertProblem("ingest.not-a-file", "orders.csv", lines(HEADER, ROW));
    }

    @Test
    void bytesInNoEncodingAreAProblem() {
        var bytes = (HEADER + "\nO1,").getBytes(StandardCharsets.UTF_8);
        var broken = java.util.Arrays.copyOf(bytes, bytes.length + 3);
        broken[bytes.length] = (byte) 0xFF;
        broken[bytes.length + 1] = (byte) 0xFF;
        broken[bytes.length + 2] = '\n';
        given.file("orders.csv", broken);
        assertThat(problem().code()).isEqualTo("ingest.unknown-encoding");
    }

    @Test
    void aFewBrokenBytesInUtf8CostOnlyTheirRow() {
        var text = new ByteArrayOutputStream();
        text.writeBytes((HEADER + ",渠道\n" + ROW + ",抖音\nO2,C1,2026-01-05,2,").getBytes(StandardCharsets.UTF_8));
        var many = "O3,C1,2026-01-05,3,淘宝\n".repeat(60_000);
        text.writeBytes(("好\n" + many + "O4,C1,2026-01-05,4,").getBytes(StandardCharsets.UTF_8));
        text.write(0xFF);
        text.write('\n');
        given.file("orders.csv", text.toByteArray()).run();
        assertThat(given.rows("select order_id from source_orders order by 1")).containsExactly("O1", "O2", "O3");
        assertThat(given.issues()).contains("orders.csv|60004||O4,C1,2026-01-05,4,\uFFFD|ingest.broken-text|rejected");
    }

    @Test
    void anOpenQuoteInALargeFileIsNamedWithItsLine() {
        given.file("orders.csv", lines(HEADER, ROW, "O2,\"C2,2026-01-05,1") + "O3,C1,2026-01-05,3\n".repeat(1_900_000));
        assertThat(problem().in(Language.EN)).contains("orders.csv", "line 3");
    }

    @Test
    void charactersThatMakeAPatternAreOrdinaryInFileNames() {
        given.file("orders-[1].csv", lines(HEADER, ROW))
                .file("orders-1.csv", lines(HEADER, "O2,C1,2026-01-05,1"))
                .file("orders-*.csv", lines(HEADER, "O3,C1,2026-01-05,1"))
                .run();
        assertThat(given.rows("select order_id from source_orders order by 1")).containsExactly("O1", "O2", "O3");
    }

    @Test
    void aHeaderAloneIsATableWithoutRows() {
        var result = given.file("orders.csv", HEADER).run();
        assertThat(result.files().getFirst().read()).isZero();
        assertThat(result.isRejected()).isFalse();
    }

    @Test
    void aCellOfTenMegabytesCostsOnlyItsRow() {
        given.file(
                        "orders.csv",
                        lines(HEADER, ROW, "O2,\"" + "x".repeat(10 << 20) + "\",2026-01-05,1", "O3,C1,2026-01-05,1"))
                .run();
        assertThat(given.rows("select order_id from source_orders")).containsExactly("O1", "O3");
        assertThat(given.issues().getFirst())
                .startsWith("orders.csv|3||O2,xxx")
                .endsWith("ingest.cell-too-long|rejected");
        assertThat(given.issuesText().length()).isLessThan(1000);
    }

    @Test
    void aWorkbookThatUnpacksToFarTooMuchIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        given.file("orders.xlsx", bytes.toByteArray());
        assertThat(problem().code()).isEqualTo("ingest.workbook-too-large");
    }

    @Test
    void aGzipFileCutShortIsAProblem() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 20_000; i++) {
                gzip.write("%s%d,C%d,2026-01-05,%d\n"
                        .formatted(i == 0 ? HEADER + "\n" : "", i, i * 31 % 977, i)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        given.file("orders.csv.gz", java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        assertThat(problem().code()).isEqualTo("ingest.unreadable-file");
    }

    @Test
    void mappingYamlIsReadStrictly() {
        given.file("orders.csv", lines(HEADER, ROW));
        given.file("mapping.yaml", "tables:\n  ordrs:\n    columns: {}\n");
        assertThat(problem().in(Language.EN)).contains("line 2", "\"ordrs\"", "The nearest is \"orders\"");
        given.file("mapping.yaml", "tables:\n  orders:\n    columns:\n      amonut: x\n");
        assertThat(problem().in(Language.EN)).contains("line 4", "\"amonut\"", "The nearest is \"amount\"");
        given.file("mapping.yaml", "tables: [1, 2]\n");
        assertThat(problem().code()).isEqualTo("ingest.mapping-wrong-value");
        given.file("mapping.yaml", "tables: {\n");
        assertThat(problem().code()).isEqualTo("ingest.mapping-not-yaml");
    }

    @Test
    void textThatASpreadsheetWouldRunIsMadeSafeInIssues() {
        given.file("orders.csv", lines(HEADER, "=cmd|' /C calc'!A0,,2026-01-05,1", "O2,@SUM(1),2026-01-05,+x"))
                .run();
        assertThat(given.issuesText()).contains(",'+x,").doesNotContain(",+x,");
    }

    @Test
    void filesOfNoTableAreNamedAndLeft() {
        given.file("orders.csv", lines(HEADER + ",note", ROW + ",x"))
                .file("notes.csv", "a\n1\n")
                .run();
        assertThat(given.issues())
                .containsExactly(
                        "notes.csv||||ingest.unknown-file|warning", "orders.csv||||ingest.ignored-columns|warning");
    }

    @Test
    void linesOfUnknownOrdersAreToldOnce() {
        given.file("orders.csv", lines(HEADER, ROW))
                .file(
                        "order_lines.csv",
                        lines("order_id,product_id,quantity,unit_price", "O1,P,1,1", "O8,P,1,1", "O9,P,1,1"))
                .run();
        assertThat(given.issues()).containsExactly("order_lines.csv|3|order_id|O8|ingest.unknown-orders|warning");
        assertThat(given.rows("select count(*) from source_order_lines")).containsExactly("3");
    }

    private Problem assertProblem(String code, String file, String text) throws IOException {
        given.file(file, text);
        var problem = problem();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.in(Language.ZH)).contains(code.equals("ingest.not-a-file") ? "customers.csv" : file);
        Files.delete(given.folder().resolve(file));
        return problem;
    }

    private Problem problem() {
        given.forget();
        return catchThrowableOfType(Problem.class, () -> given.run());
    }
}
