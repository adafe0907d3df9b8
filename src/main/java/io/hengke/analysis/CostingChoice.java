package io.hengke.analysis;

import io.hengke.costing.CostingModel;
import io.hengke.costing.CostingModelFile;
import io.hengke.costing.CostingModelFile.Accepted;
import io.hengke.costing.CostingModelFile.Refused;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import io.hengke.warehouse.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The costing model a run uses.
 *
 * @param given the model of a file; empty: the built-in one, which depends on the data
 * @param file name of the file it came from; empty: the built-in one
 * @param text of the file, for the run's identity; empty for the built-in one
 * @param warnings what the file's author should know
 */
record CostingChoice(Optional<CostingModel> given, Optional<String> file, String text, List<Problem> warnings) {

    private static final String FILE = "costing.yaml";

    /** @throws Problem if the file cannot be used, naming every mistake in it */
    static CostingChoice of(AnalysisRequest request) {
        return request.costingFile()
                .or(() -> Optional.of(request.input().resolve(FILE)).filter(Files::exists))
                .map(it -> read(it, request))
                .orElseGet(() -> new CostingChoice(Optional.empty(), Optional.empty(), "", List.of()));
    }

    private static CostingChoice read(Path file, AnalysisRequest request) {
        return switch (CostingModelFile.read(file)) {
            case Accepted(var model, var warnings) -> {
                var reporting = request.currency().getCurrencyCode();
                if (model.currency() != null && !model.currency().equals(reporting)) {
                    throw new Problem("analysis.costing-currency", file, model.currency(), reporting);
                }
                yield new CostingChoice(
                        Optional.of(model), Optional.of(file.getFileName().toString()), text(file), warnings);
            }
            case Refused(var problems) ->
                throw new Problem(
                        "analysis.costing-refused",
                        file,
                        lines(problems, request.language()).stream().collect(Collectors.joining("\n  ", "\n  ", "")));
        };
    }

    CostingModel model(Engine imported) {
        return given.orElseGet(
                () -> CostingModel.builtIn(imported.queryLong("select count(*) from source_activities") > 0));
    }

    List<String> warnings(Language language) {
        return lines(warnings, language);
    }

    private static List<String> lines(List<Problem> problems, Language language) {
        return problems.stream().map(it -> it.in(language)).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Problem("analysis.costing-refused", file, String.valueOf(e.getMessage()));
        }
    }
}
