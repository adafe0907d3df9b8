package io.hengke.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a result says about how it was made: {@code run.json} as the app shows it.
 *
 * @param label names the run by what went into it
 * @param version of the program
 * @param warnings in the company's language
 * @param issues rows refused or corrected, by reason
 * @param models steps of the computation, the slowest first
 */
record RunDocument(
        String label,
        String version,
        String configHash,
        LocalDate asOf,
        String currency,
        List<String> warnings,
        List<RunInput> inputs,
        long createdCustomers,
        Map<String, Long> rowsAfterAsOf,
        Map<String, Long> issues,
        List<RunStep> steps,
        List<RunStep> models) {

    private static final String FILE = "run.json";
    private static final int MODELS_SHOWN = 20;

    /** A file that went in. */
    record RunInput(
            String file,
            String table,
            String sha256,
            long bytes,
            long read,
            long accepted,
            long rejected,
            long corrected) {}

    /** @param peakMemoryBytes 0 where it was not measured */
    record RunStep(String name, double seconds, double cpuSeconds, long peakMemoryBytes) {}

    static RunDocument read(Path result, JsonMapper json) {
        var run = json.readTree(result.resolve(FILE));
        return new RunDocument(
                run.path("run_id").asString(),
                run.path("version").asString(),
                run.path("config_hash").asString(),
                LocalDate.parse(run.path("as_of").asString()),
                run.path("settings").path("currency").asString(),
                run.path("warnings").valueStream().map(JsonNode::asString).toList(),
                run.path("inputs").valueStream().map(RunDocument::input).toList(),
                run.path("created_customers").asLong(0),
                counts(run.path("rows_after_as_of")),
                counts(run.path("issues")),
                run.path("steps").valueStream().map(RunDocument::step).toList(),
                slowest(run.path("model_seconds")));
    }

    static boolean isIn(Path result) {
        return Files.isRegularFile(result.resolve(FILE));
    }

    private static RunInput input(JsonNode file) {
        return new RunInput(
                file.path("file").asString(),
                file.path("table").asString(),
                file.path("sha256").asString(),
                file.path("bytes").asLong(),
                file.path("read").asLong(),
                file.path("accepted").asLong(),
                file.path("rejected").asLong(),
                file.path("corrected").asLong());
    }

    private static RunStep step(JsonNode step) {
        return new RunStep(
                step.path("name").asString(),
                step.path("seconds").asDouble(),
                step.path("cpu_seconds").asDouble(),
                step.path("peak_memory_bytes").asLong());
    }

    private static List<RunStep> slowest(JsonNode models) {
        return models.properties().stream()
                .map(it -> new RunStep(it.getKey(), it.getValue().asDouble(), 0, 0))
                .sorted((left, right) -> Double.compare(right.seconds(), left.seconds()))
                .limit(MODELS_SHOWN)
                .toList();
    }

    private static Map<String, Long> counts(JsonNode node) {
        var counts = new LinkedHashMap<String, Long>();
        node.properties().forEach(it -> counts.put(it.getKey(), it.getValue().asLong()));
        return counts;
    }
}
