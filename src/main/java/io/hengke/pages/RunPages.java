package io.hengke.pages;

import io.hengke.analysis.RunFacts;
import io.hengke.analysis.Supplement;
import io.hengke.report.Report;
import io.hengke.report.ReportPages;
import io.hengke.scorecard.MetricCatalogue;
import io.hengke.scorecard.MetricPages;
import io.hengke.scorecard.Scorecard;
import io.hengke.shared.Language;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Adds the pages to a run's result: every chapter and every metric, in both languages. */
public final class RunPages implements Supplement {

    @Override
    public List<String> tables() {
        return Stream.concat(Report.MARTS.stream(), Stream.of(Scorecard.TABLE)).toList();
    }

    @Override
    public void write(Engine engine, Path folder, RunFacts facts) throws IOException {
        var catalogue = MetricCatalogue.load(Models.load());
        for (var language : Language.values()) {
            var pages = folder(folder, language);
            new ReportPages(engine, facts.report().apply(language)).write(pages);
            new MetricPages(catalogue, language).write(engine, pages);
        }
    }

    /** Where the pages of a language are in a run's result. */
    static Path folder(Path result, Language language) {
        return result.resolve("pages").resolve(language.name().toLowerCase(Locale.ROOT));
    }
}
