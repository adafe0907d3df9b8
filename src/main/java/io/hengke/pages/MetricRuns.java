package io.hengke.pages;

import io.hengke.results.CurrentRun.Published;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What one metric came to in each run: what was known when, and under which version of its definition. */
@Component
class MetricRuns {

    private static final List<String> DEFINED = List.of("metric", "name", "formula", "unit", "better", "version");

    private final PageFiles files;

    MetricRuns(PageFiles files) {
        this.files = files;
    }

    /** @throws Problem {@code pages.metric.not-found} if the newest run does not know it */
    ObjectNode of(String metric, Language language, PageRights rights) {
        var newest = files.run(Optional.empty());
        var answer = files.newObject();
        var defined = files.metric(newest, language, metric);
        DEFINED.forEach(it -> answer.set(it, defined.path(it)));
        answer.set("currency", files.index(newest, language).path("currency"));
        var items = answer.putArray("items");
        files.runs(language)
                .forEach(run -> files.find(run, language, metric)
                        .ifPresent(it -> items.add(item(run, language, rights.metric(it)))));
        return answer;
    }

    private ObjectNode item(Published run, Language language, ObjectNode metric) {
        var index = files.index(run, language);
        var item = files.newObject().put("id", run.id());
        List.of("run", "asOf", "currency").forEach(it -> item.set(it, index.path(it)));
        item.set("version", metric.path("version"));
        var periods = StreamSupport.stream(metric.path("periods").spliterator(), false)
                .toList();
        periods.stream().filter(MetricRuns::isWhole).findFirst().ifPresent(it -> item.set("whole", it));
        periods.stream().filter(it -> !isWhole(it)).reduce((_, later) -> later).ifPresent(it -> item.set("latest", it));
        if (metric.has("reason")) {
            item.set("reason", metric.path("reason"));
        }
        return item;
    }

    private static boolean isWhole(JsonNode period) {
        return period.path("period").asString().equals("all");
    }
}
