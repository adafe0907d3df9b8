package io.hengke.bench;

import io.hengke.shared.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param cases names of {@link Bench#caseNames()}; empty: all of them
 * @param isQuick small sizes and few runs, to see that everything works
 * @param report a file for the table as Markdown
 * @param temporaryDirectory where data is kept meanwhile; up to 20 GB for all cases at full size
 */
public record BenchOptions(
        List<String> cases, boolean isQuick, Language language, Optional<Path> report, Path temporaryDirectory) {}
