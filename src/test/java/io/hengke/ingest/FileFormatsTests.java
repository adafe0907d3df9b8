package io.hengke.ingest;

import static io.hengke.ingest.Imported.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same two orders in every kind of file end as the same two rows. */
class FileFormatsTests {

    private static final String HEADER = "order_id,customer_id,ordered_at,amount,campaign";
    private static final String FIRST = "O1,C1,2026-01-05 09:30:00,1234.5,双11";
    private static final String SECOND = "O2,C2,2026-01-06,0.29,";
    private static final String[] ROWS = {
        "O1|C1|2026-01-05 09:30:00.0|123450|双11", "O2|C2|2026-01-06 00:00:00.0|29|null"
    };

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

    @ParameterizedTest
    @CsvSource({"\\n,COMMA", "\\r\\n,SEMICOLON", "\\r,TAB", "\\n\\n,COMMA", "\\r\\n\\r\\n,TAB"})
    void readsEveryLineEndAndDelimiter(String lineEnd, String delimiter) {
        var text = String.join(lineEnd.translateEscapes(), HEADER, FIRST, SECOND);
        given.file(
                        "orders.csv",
                        text.replace(',', delimiter.equals("COMMA") ? ',' : delimiter.equals("TAB") ? '\t' : ';'))
                .run();
        assertOrders();
        assertThat(given.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,\uFEFF", "GB18030,''", "UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF"})
    void detectsTheEncoding(String encoding, String mark) {
        given.file("订单.csv", mark + lines("订单号,客户编号,下单时间,实收金额,活动", FIRST, SECOND), Charset.forName(encoding))
                .run();
        assertOrders();
    }

    @Test
    void findsOutLateThatAFileIsGb18030() {
        var many = new StringBuilder(HEADER + "\n");
        for (int i = 0; i < 60_000; i++) {
            many.append("X").append(i).append(",C1,2026-01-05,1.00,none\n");
        }
        given.file("orders.csv", many + FIRST.replace("双11", "会员日") + "\n" + SECOND + "\n", Sniffer.GB18030)
                .run();
        assertThat(given.rows("select count(*) from source_orders")).containsExactly("60002");
        assertThat(given.rows("select campaign from source_orders where order_id = 'O1'"))
                .containsExactly("会员日");
    }

    @Test
    void readsGzipAndSeveralFilesOfATable() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(lines(HEADER, FIRST).getBytes(StandardCharsets.UTF_8));
        }
        var result = given.file("orders-1.csv.gz", packed.toByteArray())
                .file("orders-2.CSV", lines(HEADER, SECOND))
                .run();
        assertOrders();
        assertThat(result.files().stream().map(ImportResult.FileReport::path))
                .containsExactly("orders-1.csv.gz", "orders-2.CSV");
    }

    @Test
    void readsParquetWithItsOwnTypes() {
        given.engine().execute("""
                copy (
                    select 'O1' as order_id, 'C1' as customer_id, timestamptz '2026-01-05 01:30:00Z' as ordered_at,
                        1234.5::double as amount, '双11' as campaign
                    union all select 'O2', 'C2', timestamptz '2026-01-06 00:00:00+08', 0.29, null
                    union all select 'O3', 'C2', timestamptz '2026-01-06 00:00:00+08', 'nan'::double, null
                ) to '%s' (format parquet)
                """.formatted(given.folder().resolve("orders.parquet")));
        given.run();
        assertOrders();
        assertThat(given.issues()).containsExactly("orders.parquet|3|amount|nan|ingest.not-a-number|rejected");
    }

    @Test
    void readsTheFirstSheetOfAWorkbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("orders");
            var header = HEADER.split(",");
            for (int i = 0; i < header.length; i++) {
                sheet.value(1, i, header[i]);
            }
            sheet.value(2, 0, "O1");
            sheet.value(2, 1, "C1");
            sheet.value(2, 2, LocalDateTime.of(2026, 1, 5, 9, 30));
            sheet.style(2, 2).format("yyyy-mm-dd hh:mm").set();
            sheet.value(2, 3, 1234.5);
            sheet.value(2, 4, "双11");
            sheet.value(4, 0, "O2");
            sheet.value(4, 1, "C2");
            sheet.value(4, 2, "2026/1/6");
            sheet.value(4, 3, 0.1 + 0.19);
            sheet.value(5, 0, "O3");
            sheet.value(5, 3, "12,3");
            book.newWorksheet("other").value(0, 0, "nothing");
        }
        var result = given.file("orders.xlsx", bytes.toByteArray()).run();
        assertOrders();
        assertThat(result.files().getFirst().read()).isEqualTo(3);
        assertThat(given.issues())
                .containsExactly(
                        "orders.xlsx|6|customer_id||ingest.missing-value|rejected",
                        "orders.xlsx|6|ordered_at||ingest.missing-value|rejected",
                        "orders.xlsx|6|amount|12,3|ingest.not-a-number|rejected");
    }

    @Test
    void readsWhatMappingYamlNames() {
        given.file("mapping.yaml", """
                tables:
                  orders:
                    files: ["零售*.csv"]
                    columns:
                      order_id: 单据
                      customer_id: [买家, 会员卡]
                      ordered_at: 时间
                      amount: 实付
                      campaign: 促销名
                """)
                .file("零售2026.csv", lines("单据,会员卡,时间,实付,促销名", FIRST, SECOND))
                .run();
        assertOrders();
    }

    @Test
    void matchesHeadersWhateverTheirCaseSpacesUnderscoresAndWidth() {
        given.file("Orders.csv", lines("\uFEFF ORDER ID,客户 编号,Ordered_At,ＡＭＯＵＮＴ,campaign", FIRST, SECOND))
                .run();
        assertOrders();
    }

    @Test
    void rowsOfEmptyCellsAreNoRecords() {
        var result = given.file("orders.csv", lines(HEADER, FIRST, ",,,,", SECOND, ",,,,"))
                .run();
        assertOrders();
        assertThat(result.files().getFirst().read()).isEqualTo(2);
        assertThat(given.issues()).isEmpty();
    }

    private void assertOrders() {
        assertThat(given.rows("select order_id, customer_id, ordered_at, amount_minor, campaign from source_orders"
                        + " where order_id in ('O1', 'O2') order by order_id"))
                .containsExactly(ROWS);
    }
}
