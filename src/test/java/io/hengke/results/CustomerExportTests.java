package io.hengke.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.governance.Caller;
import io.hengke.results.CustomerExport.Format;
import io.hengke.shared.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomerExportTests {

    private static final List<String> COLUMNS = List.of("customerId,name,phone,email,revenueMinor,lastOrderOn,tier");

    private final Results results = SmallShop.results();
    private final CustomerExport export = new CustomerExport(results);

    @AfterEach
    void close() {
        results.close();
    }

    @Test
    void writesTheListAsItIsSortedAndFiltered() {
        assertThat(csv(
                        People.MANAGER,
                        Map.of("columns", COLUMNS, "channel", List.of("门店"), "sort", List.of("revenueMinor"))))
                .isEqualTo("""
                        \uFEFF客户编号,名称,手机,邮箱,收入 (CNY),最近购买,价值层级
                        E,Ann O'Neil,'+86 137 0000 9999,ann@example.com,80.00,2026-03-01,潜力
                        A,张伟明,13812341234,weiming@example.com,350.00,2026-02-07,%s
                        """.formatted(ChoiceLabels.of("tier", tier("A"), Language.ZH)));
    }

    @Test
    void goesOnInAnotherSheetWhereOneIsFull() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new ExcelSheet(out, "客户", List.of(ColumnKind.COUNT), 2, 2)) {
            sheet.heads(List.of("n"));
            for (long n = 1; n <= 5; n++) {
                sheet.row(new Object[] {n});
            }
        }

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheets().map(it -> it.getName())).containsExactly("客户", "客户 2", "客户 3");
            for (var sheet : workbook.getSheets().toList()) {
                assertThat(sheet.read().getFirst().getCellText(0)).isEqualTo("n");
            }
            assertThat(workbook.getSheet(2).orElseThrow().read().getLast().getCellText(0))
                    .isEqualTo("5");
        }
    }

    private String tier(String id) {
        return results.read(reader -> reader.first(
                        "select tier from customer where customer_id = ?", List.of(id), row -> row.getString(1)))
                .orElseThrow();
    }

    @Test
    void keepsToTheCallersScopeAndMasks() {
        var seller = csv(People.SELLER, Map.of("columns", COLUMNS));
        assertThat(seller)
                .contains("张伟明")
                .contains("w***@example.com")
                .doesNotContain("calc")
                .doesNotContain("曾小芳");

        var viewer = csv(People.VIEWER, Map.of("columns", COLUMNS));
        assertThat(viewer).contains("138****1234").doesNotContain("13812341234").doesNotContain("weiming@");
        assertThat(csv(People.NEWCOMER, Map.of("columns", COLUMNS)).lines()).hasSize(1);
    }

    @Test
    void runsNoFormulaOfACustomersName() {
        assertThat(csv(People.MANAGER, Map.of("columns", List.of("name"), "customerId", List.of("B"))))
                .contains("'=cmd|'/c calc'!A0");
    }

    @Test
    void writesAWorkbookWithTextsAsTexts() throws IOException {
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(write(People.MANAGER, Format.XLSX, Map.of("columns", COLUMNS))))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(6);
            var name = rows.stream()
                    .filter(it -> it.getCellText(0).equals("B"))
                    .findFirst()
                    .orElseThrow();
            assertThat(name.getCellText(1)).isEqualTo("=cmd|'/c calc'!A0");
            assertThat(name.getCell(1).getFormula()).isNull();
            assertThat(name.getCellAsNumber(4))
                    .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("100"));
        }
    }

    private String csv(Caller caller, Map<String, List<String>> parameters) {
        return new String(write(caller, Format.CSV, parameters), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private byte[] write(Caller caller, Format format, Map<String, List<String>> parameters) {
        var out = new ByteArrayOutputStream();
        export.write(CustomerQuery.of(caller, new HashMap<>(parameters)), format, Language.ZH, out);
        return out.toByteArray();
    }
}
