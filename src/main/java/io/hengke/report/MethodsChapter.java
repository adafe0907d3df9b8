package io.hengke.report;

import io.hengke.report.Block.Term;
import java.util.List;
import java.util.stream.Stream;

/** How the figures are made: definitions, settings, and the models that were fitted, chosen or refused. */
final class MethodsChapter {

    private static final List<String> TERMS = List.of(
            "contribution",
            "allocation",
            "exactness",
            "idle",
            "unassigned",
            "cac",
            "clv",
            "tiers",
            "rfm",
            "stage",
            "churn",
            "imputed");

    private MethodsChapter() {}

    static Section write(Edition edition, Row headline) {
        return edition.section("methods", List.of(new Block.Terms(terms(edition, headline)), models(edition)));
    }

    private static List<Term> terms(Edition edition, Row headline) {
        var context = edition.context();
        var run = new Term(
                edition.text("term.run"),
                edition.text(
                        "term.run.meaning",
                        context.runId(),
                        context.version(),
                        edition.window(headline),
                        context.asOf(),
                        context.currency(),
                        context.costingModel().isEmpty() ? edition.text("costing.built-in") : context.costingModel(),
                        context.horizonMonths(),
                        edition.numbers().share(context.annualDiscountRate())));
        return Stream.concat(
                        Stream.of(run),
                        TERMS.stream()
                                .map(it ->
                                        new Term(edition.text("term." + it), edition.text("term." + it + ".meaning"))))
                .toList();
    }

    private static Block models(Edition edition) {
        var table = Table.of(
                "value-models",
                edition.text("models.caption"),
                Column.text(edition.text("column.model")),
                Column.text(edition.text("column.verdict")),
                Column.count(edition.text("column.customers")),
                Column.text(edition.text("column.window")),
                Column.text(edition.text("column.parameters")),
                Column.decimal(edition.text("column.log-likelihood")),
                Column.text(edition.text("column.holdout")));
        edition.context()
                .models()
                .forEach(it -> table.row(
                        ModelNames.of(it.name(), edition.words()),
                        it.isRefused()
                                ? edition.text("verdict.refused", it.refusal())
                                : edition.text(it.chosen() ? "verdict.chosen" : "verdict.fitted"),
                        it.rows(),
                        it.window(),
                        it.parameters(),
                        it.logLikelihood(),
                        it.holdout()));
        return edition.figure(
                "models",
                edition.text("models.scope", edition.context().models().size()),
                null,
                table.build());
    }
}
