package io.hengke.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.shared.Language;
import io.hengke.shared.Progress;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that several threads read at once: what is said of a row is said of that row. */
class LineNumberTests {

    private static final int ROWS = 400_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Two rows are written by hand, far apart: one cannot be read, one only in the thorough form. */
    @Test
    void areRightInAFileOfSeveralBlocks() throws IOException {
        var input = Files.createDirectories(folder.resolve("in"));
        try (var orders = Files.newBufferedWriter(input.resolve("orders.csv"))) {
            orders.write("order_id,customer_id,ordered_at,amount,currency\n");
            for (int row = 2; row <= ROWS; row++) {
                var amount = switch (row) {
                    case 150_000 -> "many";
                    case 390_000 -> "\"1,234.50\"";
                    default -> "1.00";
                };
                orders.write("O%d,C%d,2026-01-05 10:00:00,%s,CNY\n".formatted(row, row % 1000, amount));
            }
        }
        var issues = folder.resolve("issues.csv");
        try (var engine = Engine.inMemory(EngineSettings.small())) {
            var result = Import.run(engine, request(input, issues));
            assertThat(result.files().getFirst().rejected()).isEqualTo(1);
            assertThat(engine.queryLong("select amount_minor from source_orders where order_id = 'O390000'"))
                    .isEqualTo(1234_50);
            assertThat(engine.queryLong("select cast(sum(amount_minor) as bigint) from source_orders"))
                    .isEqualTo((ROWS - 3) * 100L + 1234_50);
        }
        assertThat(Files.readString(issues)).contains("orders.csv,150000,amount,many,");
    }

    private ImportRequest request(Path input, Path issues) throws IOException {
        return new ImportRequest(
                input,
                ZoneId.of("Asia/Shanghai"),
                "CNY",
                Language.EN,
                new BigDecimal("0.01"),
                Optional.empty(),
                LocalDate.of(2026, 11, 22),
                Files.createDirectories(folder.resolve("work")),
                issues,
                Progress.NONE);
    }
}
