package io.hengke.analysis;

import io.hengke.Hengke;
import io.hengke.ingest.ImportResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code run.json}: what the run was made from and what it spent. The one output that differs between equal runs. */
record RunRecord(
        AnalysisRequest request,
        RunIdentity identity,
        ImportResult imported,
        CostingChoice costing,
        List<Steps.Step> steps,
        Map<String, Double> modelSeconds) {

    void write(Path folder) {
        var content = new LinkedHashMap<String, Object>();
        content.put("run_id", identity.runId());
        content.put("version", Hengke.VERSION);
        content.put("config_hash", identity.configHash());
        content.put("as_of", imported.asOf().toString());
        content.put("settings", settings());
        content.put("costing_model", costing.file().orElse("built-in"));
        content.put("warnings", costing.warnings(request.language()));
        content.put("inputs", imported.files().stream().map(RunRecord::input).toList());
        content.put("created_customers", imported.createdCustomers());
        content.put("rows_after_as_of", imported.rowsAfterAsOf());
        content.put("issues", imported.issueCounts());
        content.put("steps", steps.stream().map(RunRecord::step).toList());
        var models = new LinkedHashMap<String, Double>();
        modelSeconds.forEach((name, seconds) -> models.put(name, thousandths(seconds)));
        content.put("model_seconds", models);
        Json.write(folder.resolve(OutputDirectory.MARK), content);
    }

    private Map<String, Object> settings() {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("currency", request.currency().getCurrencyCode());
        settings.put("zone", request.zone().getId());
        settings.put("locale", request.language().tag());
        settings.put("max_reject_share", request.maxRejectShare());
        settings.put("horizon_months", request.horizonMonths());
        settings.put("annual_discount_rate", request.annualDiscountRate());
        settings.put("churn_gap_multiple", request.churnGapMultiple());
        settings.put("lookback_days", request.attribution().lookbackDays());
        settings.put("half_life_days", request.attribution().halfLifeDays());
        settings.put("markov_order", request.attribution().order());
        settings.put("markov_with_nulls", request.attribution().withNulls());
        settings.put("keep_repeats", request.attribution().keepRepeats());
        settings.put("memory_bytes", request.memoryBytes());
        settings.put("threads", request.threads());
        return settings;
    }

    private static Map<String, Object> input(ImportResult.FileReport file) {
        var input = new LinkedHashMap<String, Object>();
        input.put("file", file.path());
        input.put("table", file.table());
        input.put("sha256", file.sha256());
        input.put("bytes", file.bytes());
        input.put("read", file.read());
        input.put("accepted", file.accepted());
        input.put("rejected", file.rejected());
        input.put("corrected", file.corrected());
        return input;
    }

    private static Map<String, Object> step(Steps.Step step) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", step.name());
        entry.put("seconds", thousandths(step.seconds()));
        entry.put("cpu_seconds", thousandths(step.cpuSeconds()));
        entry.put("peak_memory_bytes", step.peakMemoryBytes());
        return entry;
    }

    private static double thousandths(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
