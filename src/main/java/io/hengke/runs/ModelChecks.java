package io.hengke.runs;

import io.hengke.costing.CostingModel;
import io.hengke.costing.CostingModelFile;
import io.hengke.costing.CostingModelFile.Accepted;
import io.hengke.costing.CostingModelFile.Refused;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges the text of a costing model. */
@Component
class ModelChecks {

    private static final String FILE = "costing.yaml";

    private final ServerSettings company;

    ModelChecks(ServerSettings company) {
        this.company = company;
    }

    /**
     * What is to say of a text.
     *
     * @param problems what stands against it; empty: it can be used
     * @param warnings what is allowed but hardly meant
     * @param form null while there are problems
     */
    record ModelCheck(
            List<ModelRemark> problems,
            List<ModelRemark> warnings,
            @Nullable ModelForm form) {}

    /**
     * A remark on a place in the text.
     *
     * @param line from 1; 0: the text as a whole
     * @param column from 1
     * @param key path of the key, e.g. {@code pools[2].driver}
     */
    record ModelRemark(int line, int column, String key, String code, String text) {}

    ModelCheck check(String text, Language language) {
        return switch (CostingModelFile.parse(FILE, text)) {
            case Refused(var problems) -> new ModelCheck(remarks(problems, text, language), List.of(), null);
            case Accepted(var model, var warnings) -> {
                var currency = currencyProblem(model);
                yield currency == null
                        ? new ModelCheck(List.of(), remarks(warnings, text, language), ModelForm.of(model))
                        : new ModelCheck(
                                List.of(new ModelRemark(1, 1, "currency", currency.code(), currency.in(language))),
                                List.of(),
                                null);
            }
        };
    }

    /** @throws Problem naming everything that stands against the text */
    CostingModel require(String text) {
        return switch (CostingModelFile.parse(FILE, text)) {
            case Accepted accepted -> {
                var currency = currencyProblem(accepted.model());
                if (currency != null) {
                    throw currency;
                }
                yield accepted.model();
            }
            case Refused(var problems) ->
                throw new Problem(
                        "runs.model-refused",
                        problems.stream().map(it -> it.in(company.language())).collect(Collectors.joining("\n")));
        };
    }

    private @Nullable Problem currencyProblem(CostingModel model) {
        var reporting = company.currency().getCurrencyCode();
        return model.currency() == null || model.currency().equals(reporting)
                ? null
                : new Problem("runs.model-currency", model.currency(), reporting);
    }

    /** The problems of a YAML text with their places in it. */
    static List<ModelRemark> remarks(List<Problem> problems, String text, Language language) {
        var lines = text.lines().toList();
        return problems.stream().map(it -> remark(it, lines, language)).toList();
    }

    /** The first three values of such a problem are file, line and key. */
    private static ModelRemark remark(Problem problem, List<String> lines, Language language) {
        var line = problem.arguments().size() > 1 && problem.arguments().get(1) instanceof Integer number ? number : 0;
        var key = problem.arguments().size() > 2
                ? String.valueOf(problem.arguments().get(2))
                : "";
        return new ModelRemark(line, column(lines, line, key), key, problem.code(), problem.in(language));
    }

    /** Where the key's last part stands in its line; else where the line's text begins. */
    private static int column(List<String> lines, int line, String key) {
        if (line < 1 || line > lines.size()) {
            return 1;
        }
        var content = lines.get(line - 1);
        var word = key.substring(key.lastIndexOf('.') + 1).replaceAll("\\[\\d+]$", "");
        var place = word.isEmpty() ? -1 : content.indexOf(word);
        return 1
                + (place >= 0
                        ? place
                        : content.length() - content.stripLeading().length());
    }
}
