package io.hengke.scorecard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue as a page for readers: {@code docs/metrics.md}. */
public final class MetricsDocument {

    private static final String HEAD = """
        # Metrics 指标目录

        Written from the catalogue by `MetricsDocumentTests`; do not edit by hand. Each metric is declared in the `.yml` of the mart
        that owns its numbers (docs/adr/0008) and lands in `metrics.json` with numerator, denominator, n, window and version.
        Unit `minor`: minor units of the reporting currency (分). Period: each month, and `all` for the whole window; a metric
        of the state on the as-of day has `all` only. Split by: also evaluated for each value, over the whole window.
        """;

    private final MetricCatalogue catalogue;

    public MetricsDocument(MetricCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The whole page, ending with a line break. */
    public String markdown() {
        var page = new StringBuilder(HEAD);
        Map<String, List<Metric>> modules = catalogue.metrics().stream()
                .filter(it -> it.expression().isPresent())
                .collect(Collectors.groupingBy(
                        it -> it.mart().split("_", 2)[0], LinkedHashMap::new, Collectors.toList()));
        modules.keySet().stream().sorted().forEach(module -> {
            page.append("\n## %s\n\n".formatted(module));
            page.append("| id | 名称 Name | 公式 Formula | unit | better | n ≥ | split by | mart | method | version |\n");
            page.append("|---|---|---|---|---|---|---|---|---|---|\n");
            modules.getOrDefault(module, List.of()).forEach(it -> page.append(row(it)));
        });
        page.append("\n## Not computable from the data contract 数据契约不足以计算\n\n");
        page.append("| id | 名称 Name | 公式 Formula | 需要 Needs |\n|---|---|---|---|\n");
        catalogue.metrics().stream()
                .filter(it -> it.expression().isEmpty())
                .map(it -> "| `%s` | %s | %s | %s |\n"
                        .formatted(it.id(), both(it.name()), both(it.formula()), both(it.needs())))
                .forEach(page::append);
        return page.toString();
    }

    private String row(Metric metric) {
        var expression = metric.expression().orElseThrow();
        Function<Object, String> text = it -> String.valueOf(it).replace("|", "\\|");
        return "| `%s` | %s | %s | %s | %s | %d | %s | `%s` | %s | %d |\n"
                .formatted(
                        metric.id(),
                        both(metric.name()),
                        text.apply(both(metric.formula())),
                        metric.unit(),
                        metric.better(),
                        expression.leastCount(),
                        String.join(", ", metric.dimensions()),
                        metric.mart(),
                        catalogue
                                .methodOf(metric)
                                .map("[%1$s](methods/%1$s.md)"::formatted)
                                .orElse(""),
                        metric.version());
    }

    private static String both(Wording words) {
        return "%s<br>%s".formatted(words.zh(), words.en());
    }
}
