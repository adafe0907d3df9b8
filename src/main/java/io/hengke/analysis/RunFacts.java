package io.hengke.analysis;

import io.hengke.report.ReportContext;
import io.hengke.shared.Language;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * What identifies a run, for what is written beside its files.
 *
 * @param runId names the run by what went into it
 * @param asOf last day of the analysis
 * @param report what the report says about the run, in any language, whatever language the run was asked in
 */
public record RunFacts(
        String runId, LocalDate asOf, AnalysisRequest request, Function<Language, ReportContext> report) {

    /** Why purchases could not be valued, where they could not. */
    public String valueRefusal(Language language) {
        return report.apply(language).valueRefusal();
    }
}
