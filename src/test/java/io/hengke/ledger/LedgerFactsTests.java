package io.hengke.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.imports.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFactsTests {

    private final LedgerApi ledger = new LedgerApi();

    @TempDir
    Path folder;

    @Test
    void writesLinesAndTheirReversalsUnderKeysThatStay() throws IOException {
        var month = LedgerApi.freshMonth();
        var line = LedgerApi.line(month, "1234567890123.45");
        line.put("memo", "带逗号,和\"引号\"");
        var wrong = ledger.accountant.post("/api/ledger/lines", line).json();
        ledger.correct(wrong.path("id").asLong(), LedgerApi.line(month, "-0.05"));

        var rows = rowsOf("costs", month.toString());

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0))
                .startsWith(wrong.path("costId").asString() + "," + month.atDay(15)
                        + ",1234567890123.45,service.phone,CNY,6601")
                .endsWith("\"带逗号,和\"\"引号\"\"\"");
        assertThat(rows.get(1)).contains(",-1234567890123.45,");
        assertThat(rows.get(2)).contains(",-0.05,");
    }

    @Test
    void writesTimeForACustomerAsAnActivityAndLeavesOtherTimeOut() throws IOException {
        var monday = LocalDate.of(1999, 3, 1);
        ledger.accountant.put(
                "/api/ledger/time/week",
                Map.of(
                        "employee",
                        "facts",
                        "monday",
                        monday.toString(),
                        "version",
                        0,
                        "rows",
                        List.of(
                                TimeSheetTests.row("call", "C1", 30, 0, 0, 0, 0, 0, 0),
                                TimeSheetTests.row("meeting", "", 60, 0, 0, 0, 0, 0, 0))));

        assertThat(rowsOf("activities", monday.toString()))
                .singleElement()
                .asString()
                .endsWith("1999-03-01,C1,call,1,30,facts,");
    }

    private List<String> rowsOf(String table, String containing) throws IOException {
        LedgerServer.get().get(Facts.class).writeTo(folder);
        try (var files = Files.list(folder)) {
            var file = files.filter(it -> it.getFileName().toString().startsWith(table + "-"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(file).stream()
                    .filter(it -> it.contains(containing))
                    .toList();
        }
    }
}
