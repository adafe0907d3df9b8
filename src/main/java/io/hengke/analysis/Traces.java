package io.hengke.analysis;

import io.hengke.costing.CostTrace;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Opens a published result and takes a customer's cost apart. */
public final class Traces {

    private Traces() {}

    /**
     * @return the text to show
     * @throws Problem if the folder is no result of ours or has no such customer
     */
    public static String show(Path output, String customer, Optional<YearMonth> month, Language language) {
        for (var file : List.of(OutputDirectory.MARK, "customers.parquet", "allocations.parquet")) {
            if (!Files.isRegularFile(output.resolve(file))) {
                throw new Problem("analysis.not-a-result", output, file);
            }
        }
        try (var engine = Engine.inMemory(EngineSettings.small())) {
            return CostTrace.render(engine, output, customer, month, language);
        }
    }
}
