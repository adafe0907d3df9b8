package io.hengke.ingest;

import static io.hengke.ingest.Imported.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hengke.ingest.FilePreview.Suggestion;
import io.hengke.ingest.UploadOutlook.CostMonth;
import io.hengke.ingest.UploadOutlook.MissingRate;
import io.hengke.shared.Problem;
import io.hengke.shared.Progress;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One upload: what its files seem to be, what is wrong with them, and what comes back to be mended. */
class UploadTests {

    private static final List<String> HEADER = List.of("订单号", "客户编号", "下单时间", "实收金额");

    @TempDir
    Path temporary;

    Path folder;
    Uploaded uploaded;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectories(temporary.resolve("given"));
        uploaded = new Uploaded(temporary);
    }

    @Test
    void recognisesATableByItsHeadersAndSuggestsColumns() throws IOException {
        var file = folder.resolve("导出 0107.csv");
        Files.write(
                file,
                lines("订单号;客户号;下单时间;实收金额（元）;Remark", "O1;C1;2026-01-05;1;x").getBytes(Charset.forName("GB18030")));
        var preview = uploaded.preview(file);

        assertThat(preview.table()).isEqualTo("orders");
        assertThat(preview.tableFrom()).isEqualTo("headers");
        assertThat(preview.encoding()).isEqualTo("GB18030");
        assertThat(preview.delimiter()).isEqualTo(";");
        assertThat(preview.rows()).containsExactly(List.of("O1", "C1", "2026-01-05", "1", "x"));
        assertThat(preview.columns())
                .containsExactly(
                        new Suggestion("订单号", "order_id", "name"),
                        new Suggestion("客户号", "customer_id", "other-name"),
                        new Suggestion("下单时间", "ordered_at", "name"),
                        new Suggestion("实收金额（元）", "amount", "similar"),
                        new Suggestion("Remark", null, "none"));
        assertThat(preview.missing()).isEmpty();
    }

    /** Rates of USD begin on 1 February, of EUR there are none: what lies before would be refused. */
    @Test
    void foretellsMissingRatesAndTheMonthsCostsFallInto() throws IOException {
        var rates = Files.createDirectories(temporary.resolve("rates"));
        Files.writeString(rates.resolve("fx_rates.csv"), lines("currency,valid_from,rate", "USD,2026/2/1,7.1"));
        uploaded.folder(rates).accept(rates);
        Files.writeString(
                folder.resolve("costs.csv"),
                lines(
                        "cost_id,posted_on,amount,currency,cost_type",
                        "K1,2026-01-05,1,USD,service.phone",
                        "K2,2026-01-31,1,CNY,service.phone",
                        "K3,2026-02-01,1,USD,service.phone",
                        "K4,2026-02-02,1,EUR,service.phone",
                        "K5,2026-03-02,1,EUR,service.phone",
                        "K6,no day,1,JPY,service.phone"));

        var outlook = uploaded.folder(folder).check(folder, Progress.NONE).outlook();

        assertThat(outlook.costMonths())
                .containsExactly(new CostMonth("2026-01", 2), new CostMonth("2026-02", 2), new CostMonth("2026-03", 1));
        assertThat(outlook.missingRates())
                .containsExactly(
                        new MissingRate("EUR", "2026-02-02", "2026-03-02", 2),
                        new MissingRate("USD", "2026-01-05", "2026-01-05", 1));
    }

    @Test
    void saysHowSureItIsOfEncodingAndDelimiter() throws IOException {
        var sure = "客户编号,姓名,地区\n一,上海市静安区的老客户,华东\n二,广州市天河区的新客户,华南\n";
        assertThat(form(sure.getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF-8 SURE SURE");
        assertThat(form(sure.getBytes(Charset.forName("GB18030")))).isEqualTo("GB18030 SURE SURE");
        assertThat(form("id,n\n1,李\n".getBytes(Charset.forName("GB18030")))).isEqualTo("GB18030 LIKELY SURE");
        assertThat(form("id;name\n1;Müller Größe Käthe\n".getBytes(StandardCharsets.ISO_8859_1)))
                .as("Latin-1, which happens to be valid GB18030 or nothing at all")
                .startsWith("GB18030 GUESS");
        assertThat(form("a,b;c\n1,5;2\n".getBytes(StandardCharsets.UTF_8))).endsWith("GUESS");
        assertThat(form("a,b\n1,2\n1,2,3\n".getBytes(StandardCharsets.UTF_8))).endsWith("LIKELY");
    }

    private String form(byte[] bytes) throws IOException {
        var preview = uploaded.preview(Files.write(folder.resolve("form.csv"), bytes));
        return preview.encoding() + " " + preview.encodingSurety() + " " + preview.delimiterSurety();
    }

    @Test
    void namesTheRequiredColumnsNoHeaderIsLike() throws IOException {
        var file = Files.writeString(folder.resolve("orders.csv"), lines("order_id,who,when,amount", "O1,C1,x,1"));
        assertThat(uploaded.preview(file).missing()).containsExactly("customer_id", "ordered_at");
    }

    @Test
    void refusedRowsComeBackWithReasonsAndAreTakenOnceMended() throws IOException {
        Files.writeString(
                folder.resolve("customers.csv"),
                lines(
                        "customer_id,name,birth_year,备注",
                        "C1,Ann,1990,ok",
                        "C2,=cmd|calc,19x0,-5",
                        "C3,Cat,2001",
                        "C4,Dan,1980,@x"));
        var result = uploaded.folder(folder).check(folder, Progress.NONE);

        assertThat(result.refused()).containsExactly(Map.entry("customers.csv", "customers-refused.csv"));
        var refused = uploaded.result("customers-refused.csv");
        assertThat(refused)
                .isEqualTo("\uFEFF"
                        + lines(
                                "hengke_line,hengke_column,hengke_reason,customer_id,name,birth_year,备注",
                                "3,birth_year,birth_year is not a whole number.,C2,'=cmd|calc,19x0,-5",
                                "4,,The row does not have as many cells as the header.,C3,Cat,2001"));

        var mended = Files.createDirectories(temporary.resolve("mended"));
        Files.writeString(
                mended.resolve("customers-refused.csv"),
                refused.replace("19x0", "1970").replace("Cat,2001", "Cat,2001,"));
        uploaded.folder(mended).accept(mended);
        try (var given = new Imported(temporary.resolve("reading"), uploaded.history())) {
            given.run();
            assertThat(given.rows("select customer_id, name, birth_year, attributes from source_customers order by 1"))
                    .containsExactly("C2|=cmd|calc|1970|{\"备注\":\"-5\"}", "C3|Cat|2001|null");
        }
    }

    @Test
    void theUsersChoiceOfColumnsIsTakenAsItIs() throws IOException {
        Files.writeString(folder.resolve("x.csv"), lines("a,amount,b,c", "O1,1,C1,2026-01-05"));
        uploaded.choices()
                .add(new FileChoice(
                        "x.csv",
                        "orders",
                        Map.of("order_id", "a", "customer_id", "b", "ordered_at", "c", "amount", "amount"),
                        List.of(),
                        null,
                        null));
        assertThat(uploaded.check(folder, Progress.NONE).files().getFirst().accepted())
                .isEqualTo(1);
    }

    @Test
    void countsByCodeAndGivesTheFirstOfEach() throws IOException {
        var text = new StringBuilder("order_id,customer_id,ordered_at,amount\n");
        for (int i = 0; i < 500; i++) {
            text.append("O").append(i).append(",C,x,1\n");
        }
        Files.writeString(folder.resolve("orders.csv"), text);
        var result = uploaded.folder(folder).check(folder, Progress.NONE);

        assertThat(result.issueCounts()).containsExactly(Map.entry("ingest.not-a-date", 500L));
        assertThat(result.examples()).hasSize(50);
        assertThat(result.examples().getFirst())
                .isEqualTo(new Issue(
                        "orders.csv",
                        2,
                        "ordered_at",
                        "x",
                        "ingest.not-a-date",
                        "rejected",
                        "ordered_at is not a date. Write it as 2026-01-31 or 2026-01-31 09:30:00."));
        assertThat(result.tables()).isEmpty();
    }

    @Test
    void workbooksPackedTextAndParquetAreLookedAtAndTakenLikeText() throws IOException {
        try (var stream = Files.newOutputStream(folder.resolve("orders-1.xlsx"));
                var book = new org.dhatim.fastexcel.Workbook(stream, "test", "1.0")) {
            var sheet = book.newWorksheet("订单");
            for (int i = 0; i < HEADER.size(); i++) {
                sheet.value(0, i, HEADER.get(i));
            }
            sheet.value(1, 0, "X1");
            sheet.value(1, 1, "C1");
            sheet.value(1, 2, "2026-01-05");
            sheet.value(1, 3, 1.5);
        }
        try (var stream = new GZIPOutputStream(Files.newOutputStream(folder.resolve("orders-2.csv.gz")))) {
            stream.write(lines(String.join(",", HEADER), "G1,C1,2026-01-05,2.5").getBytes(StandardCharsets.UTF_8));
        }
        try (var engine = Engine.inMemory(EngineSettings.small())) {
            engine.execute(
                    "copy (select 'P1' as \"订单号\", 'C1' as \"客户编号\", timestamp '2026-01-05 10:00:00' as \"下单时间\","
                            + " 3.5::decimal(9, 2) as \"实收金额\") to '%s' (format parquet)"
                                    .formatted(folder.resolve("orders-3.parquet")));
        }
        for (var file : List.of("orders-1.xlsx", "orders-2.csv.gz", "orders-3.parquet")) {
            var preview = uploaded.preview(folder.resolve(file));
            assertThat(preview.headers()).as(file).isEqualTo(HEADER);
            assertThat(preview.rows()).as(file).hasSize(1);
            assertThat(preview.missing()).as(file).isEmpty();
        }
        uploaded.folder(folder).accept(folder);
        try (var given = new Imported(temporary.resolve("reading"), uploaded.history())) {
            given.run();
            assertThat(given.rows("select order_id, amount_minor from source_orders order by 1"))
                    .containsExactly("G1|250", "P1|350", "X1|150");
        }
    }

    @Test
    void tellsHowFarItHasComeWithinAFile() throws IOException {
        writeManyOrders();
        var told = new ConcurrentSkipListSet<Long>();
        uploaded.folder(folder).check(folder, (step, done, total) -> {
            if (step.equals("ingest.step.reading") && done > 0 && done < total) {
                told.add(done);
            }
        });
        assertThat(told).isNotEmpty();
    }

    @Test
    void aProgressThatThrowsStopsTheRunningStatement() throws IOException {
        writeManyOrders();
        uploaded.folder(folder);
        var calls = new AtomicInteger();
        Progress cancelling = (step, done, total) -> {
            if (calls.incrementAndGet() > 4) {
                throw new CancellationException();
            }
        };
        var before = System.nanoTime();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> uploaded.check(folder, cancelling));
        assertThat(System.nanoTime() - before).isLessThan(60_000_000_000L);
    }

    private void writeManyOrders() throws IOException {
        try (var writer = Files.newBufferedWriter(folder.resolve("orders.csv"))) {
            writer.write("order_id,customer_id,ordered_at,amount\n");
            for (int i = 0; i < 1_500_000; i++) {
                writer.write("O" + i + ",C,2026-01-05,1.00\n");
            }
        }
    }

    @Test
    void nothingAcceptedIsAProblem() throws IOException {
        Files.writeString(folder.resolve("orders.csv"), lines("order_id,customer_id,ordered_at,amount", "O1,C1,x,1"));
        uploaded.folder(folder);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> uploaded.accept(folder))
                .withMessageContaining("ingest.nothing-accepted");
    }

    @Test
    void aPackedFileOfNothingButZerosIsRefused() throws IOException {
        var file = folder.resolve("orders.csv.gz");
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(file))) {
            stream.write("order_id,customer_id,ordered_at,amount\n".getBytes(Charset.defaultCharset()));
            var zeros = "0".repeat(1 << 20).getBytes(Charset.defaultCharset());
            for (int i = 0; i < 200; i++) {
                stream.write(zeros);
            }
        }
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> uploaded.preview(file))
                .withMessageContaining("ingest.file-unpacks-too-large");
    }
}
