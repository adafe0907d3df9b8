package io.hengke.pages;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.results.CurrentRun.Published;
import io.hengke.shared.Language;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.node.ObjectNode;

/** The metric catalogue over HTTP. */
@RestController
@RequestMapping("/api/metrics")
class MetricController {

    private final PageFiles files;
    private final MetricRuns runs;

    MetricController(PageFiles files, MetricRuns runs) {
        this.files = files;
        this.runs = runs;
    }

    @GetMapping
    @Requires(Permission.ANALYSIS_READ)
    @Operation(summary = "Lists every metric: definition, version, owner and latest value, or why it has none")
    @Nullable
    ResponseEntity<Map<String, @Nullable Object>> list(
            Caller caller, Language language, @RequestParam Optional<String> run, WebRequest request) {
        var rights = new PageRights(caller, language);
        var published = files.run(run);
        return new PageAnswer(published, language, rights).of(request, () -> {
            var catalogue = files.metrics(published, language);
            catalogue.path("items").forEach(it -> rights.metric((ObjectNode) it));
            return headed(published, language, catalogue);
        });
    }

    @GetMapping("/{metric}")
    @Requires(Permission.ANALYSIS_READ)
    @Operation(summary = "Shows a metric: definition, and its value, numerator, denominator and n for every period")
    @Nullable
    ResponseEntity<Map<String, @Nullable Object>> show(
            Caller caller,
            Language language,
            @PathVariable String metric,
            @RequestParam Optional<String> run,
            WebRequest request) {
        var rights = new PageRights(caller, language);
        var published = files.run(run);
        return new PageAnswer(published, language, rights).of(request, () -> {
            var answer = headed(published, language, files.newObject());
            answer.set("item", rights.metric(files.metric(published, language, metric)));
            return answer;
        });
    }

    @GetMapping("/{metric}/runs")
    @Requires(Permission.ANALYSIS_READ)
    @Operation(summary = "Shows what a metric came to in each run that can be read, newest first")
    Map<String, @Nullable Object> runs(Caller caller, Language language, @PathVariable String metric) {
        return PageAnswer.document(runs.of(metric, language, new PageRights(caller, language)));
    }

    /** Names the run a figure is of, and the currency of its amounts. */
    private ObjectNode headed(Published run, Language language, ObjectNode answer) {
        var index = files.index(run, language);
        for (var name : new String[] {"run", "asOf", "currency", "minorPerMajor"}) {
            answer.set(name, index.path(name));
        }
        return answer;
    }
}
