package io.hengke.report;

import io.hengke.shared.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the report says about the run itself; everything else it reads from the marts. Holds no clock time and no path,
 * so the same inputs give the same page.
 *
 * @param company the name over the report, e.g. of the company or the folder analysed; empty: none is shown
 * @param runId names the run; made from its inputs
 * @param version of the program
 * @param asOf last day of the analysis, inclusive
 * @param currency reporting currency, ISO 4217
 * @param minorPerMajor minor units in one unit of the currency, e.g. 100
 * @param language of every text
 * @param horizonMonths how far customer value looks ahead
 * @param annualDiscountRate of customer value, e.g. 0.10
 * @param costingModel name of the costing model's file, or empty for the built-in one
 * @param files one entry per input file
 * @param createdCustomers customers seen in facts only and created from them
 * @param issues rejected and corrected rows by code, most frequent first
 * @param models fitted, chosen and refused models
 * @param warnings sentences in {@code language} the reader must know
 */
public record ReportContext(
        String company,
        String runId,
        String version,
        LocalDate asOf,
        String currency,
        long minorPerMajor,
        Language language,
        int horizonMonths,
        double annualDiscountRate,
        String costingModel,
        List<InputFile> files,
        long createdCustomers,
        List<IssueCount> issues,
        List<FittedModel> models,
        List<String> warnings) {

    private static final List<String> VALUE_MODELS =
            List.of("BG/NBD", "MBG/NBD", "Pareto/NBD", "MBG/CNBD-k", "Gamma-Gamma");

    public ReportContext {
        files = List.copyOf(files);
        issues = List.copyOf(issues);
        models = List.copyOf(models);
        warnings = List.copyOf(warnings);
    }

    /** Why purchases could not be valued, where they could not, in the report's language. */
    public String valueRefusal() {
        var words = new Words(language);
        var reasons = models.stream()
                .filter(it -> it.isRefused() && VALUE_MODELS.contains(it.name()))
                .map(it -> words.text("value.refused.model", ModelNames.of(it.name(), words), it.refusal()))
                .distinct()
                .toList();
        return reasons.isEmpty() ? words.text("value.refused.reason") : String.join(" ", reasons);
    }

    /**
     * What became of one file's rows; accepted and rejected make up those read.
     *
     * @param name file name without folders
     * @param table table of the data contract, e.g. {@code orders}
     * @param corrected accepted rows of which something was mended or replaced
     * @param afterAsOf accepted rows dated after the as-of day, left out of the analysis
     */
    public record InputFile(
            String name, String table, long read, long accepted, long rejected, long corrected, long afterAsOf) {}

    /**
     * @param code stable code of the issue
     * @param text what it means, in the report's language
     */
    public record IssueCount(String code, String text, long rows) {}

    /**
     * A model of customer value.
     *
     * @param parameters as shown, e.g. {@code r = 0.243, alpha = 4.414}; empty when refused
     * @param logLikelihood null when refused
     * @param rows customers it was fitted on
     * @param window of the data it was fitted on, as shown
     * @param holdout result of the back-test, as shown; empty where there is none
     * @param refusal why it was refused and what would be enough, in the report's language; empty when fitted
     */
    public record FittedModel(
            String name,
            String parameters,
            @Nullable Double logLikelihood,
            long rows,
            String window,
            String holdout,
            boolean chosen,
            String refusal) {

        public boolean isRefused() {
            return !refusal.isEmpty();
        }
    }
}
