package io.hengke.scorecard;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.hengke.warehouse.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The catalogue with a run's figures as data for a program that shows it, in one language: {@code metrics.json} has what
 * each metric means and its latest value, {@code metrics.ndjson} one line a metric with every period and split.
 */
public final class MetricPages {

    /** The list of metrics, without history. */
    public static final String CATALOGUE = "metrics.json";

    /** A metric a line, with its history; lines are in the order of ids. */
    public static final String HISTORY = "metrics.ndjson";

    private final JsonMapper json = JsonMapper.builder().build();
    private final MetricCatalogue catalogue;
    private final Language language;

    public MetricPages(MetricCatalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    /** How the line of a metric in {@link #HISTORY} begins. */
    public static String lineStart(String metric) {
        return "{\"metric\":\"%s\",".formatted(metric);
    }

    /** Writes both files; the engine must hold {@link Scorecard#TABLE}. */
    public void write(Engine engine, Path folder) throws IOException {
        var values = MetricValue.read(engine, language).stream().collect(Collectors.groupingBy(MetricValue::metric));
        var list = json.createObjectNode();
        var items = list.putArray("items");
        catalogue.metrics().forEach(it -> items.add(summary(it, values.getOrDefault(it.id(), List.of()))));
        Files.writeString(folder.resolve(CATALOGUE), json.writeValueAsString(list) + "\n");
        Files.write(folder.resolve(HISTORY), lines(values));
    }

    private List<String> lines(Map<String, List<MetricValue>> values) {
        return catalogue.metrics().stream()
                .map(it -> json.writeValueAsString(history(it, values.getOrDefault(it.id(), List.of()))))
                .toList();
    }

    private ObjectNode summary(Metric metric, List<MetricValue> values) {
        var node = describe(metric);
        var overall = values.stream().filter(MetricValue::isOverall).toList();
        overall.stream().filter(MetricValue::isWhole).findFirst().ifPresent(it -> it.put(node.putObject("whole")));
        overall.stream()
                .filter(it -> !it.isWhole())
                .reduce((_, later) -> later)
                .ifPresent(it -> it.put(node.putObject("latest")));
        values.stream()
                .map(MetricValue::reason)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .ifPresent(it -> {
                    if (values.stream().allMatch(value -> value.value() == null)) {
                        node.put("reason", it);
                    }
                });
        return node;
    }

    private ObjectNode history(Metric metric, List<MetricValue> values) {
        var node = describe(metric).put("needs", metric.needs().in(language));
        metric.expression().ifPresent(it -> {
            node.put("numerator", it.numerator());
            it.denominator().ifPresent(divisor -> node.put("denominator", divisor));
            it.value().ifPresent(expression -> node.put("expression", expression));
        });
        var periods = node.putArray("periods");
        values.stream().filter(MetricValue::isOverall).forEach(it -> it.put(periods.addObject()));
        var splits = node.putArray("splits");
        values.stream().filter(it -> !it.isOverall()).forEach(it -> it.put(splits.addObject()));
        return node;
    }

    private ObjectNode describe(Metric metric) {
        var owner = metric.mart().isEmpty() ? "scorecard" : metric.mart().split("_", 2)[0];
        var node = json.createObjectNode()
                .put("metric", metric.id())
                .put("name", metric.name().in(language))
                .put("formula", metric.formula().in(language))
                .put("unit", metric.unit())
                .put("better", metric.better())
                .put("version", metric.version())
                .put("owner", owner)
                .put("ownerName", Messages.in(language).text("scorecard.owner." + owner))
                .put("mart", metric.mart());
        catalogue.methodOf(metric).ifPresent(it -> node.put("method", it));
        metric.expression().ifPresent(it -> node.put("leastCount", it.leastCount()));
        var dimensions = node.putArray("dimensions");
        metric.dimensions().forEach(dimensions::add);
        return node;
    }
}
