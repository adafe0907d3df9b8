package io.hengke.runs;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Runs over HTTP. */
@RestController
@RequestMapping("/api/runs")
class RunController {

    private static final int LONGEST_PAGE = 200;

    private final Runs runs;
    private final StoredRuns stored;
    private final RunViews views;
    private final RunDetails details;
    private final ModelVersions models;

    RunController(Runs runs, StoredRuns stored, RunViews views, RunDetails details, ModelVersions models) {
        this.runs = runs;
        this.stored = stored;
        this.views = views;
        this.details = details;
        this.models = models;
    }

    record RunPage(List<RunView> items, @Nullable Instant next) {}

    record RunPin(boolean pinned) {}

    record RunDefaults(RunSettings settings, int activeModel) {}

    @GetMapping
    @Requires(Permission.RUN_READ)
    @Operation(summary = "Lists runs, newest first")
    RunPage list(
            Caller caller,
            @RequestParam(required = false) @Nullable Instant after,
            @RequestParam(defaultValue = "50") int limit) {
        var size = Math.clamp(limit, 1, LONGEST_PAGE);
        var items = stored.list(after, size).stream()
                .map(it -> views.of(it, caller))
                .toList();
        return new RunPage(items, items.size() < size ? null : items.getLast().createdAt());
    }

    @GetMapping("/defaults")
    @Requires({Permission.RUN_READ, Permission.RUN_START})
    @Operation(summary = "Shows the settings a run has unless others are chosen")
    RunDefaults defaults() {
        return new RunDefaults(RunSettings.standard(), models.active());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.RUN_START)
    @Operation(summary = "Starts a run over all facts")
    Runs.RunStarted start(Caller caller, @RequestBody RunSettings settings) {
        return runs.start(settings, caller);
    }

    @GetMapping("/{id}")
    @Requires(Permission.RUN_READ)
    @Operation(summary = "Shows one run: inputs, settings, warnings, timings and files")
    RunDetails.RunDetail show(Caller caller, @PathVariable UUID id) {
        return details.of(runs.require(id), caller);
    }

    @PostMapping("/{id}/cancel")
    @Requires(Permission.RUN_START)
    @Operation(summary = "Asks a run under way to stop")
    RunView cancel(Caller caller, @PathVariable UUID id) {
        runs.cancel(id, caller);
        return views.of(runs.require(id), caller);
    }

    @PostMapping("/{id}/pin")
    @Requires(Permission.RUN_START)
    @Operation(summary = "Keeps a run's result for good, or no longer")
    RunView pin(Caller caller, @PathVariable UUID id, @RequestBody RunPin pin) {
        runs.pin(id, pin.pinned(), caller);
        return views.of(runs.require(id), caller);
    }

    @PostMapping("/{id}/current")
    @Requires(Permission.RUN_START)
    @Operation(summary = "Makes an older run the one everybody looks at")
    RunView makeCurrent(Caller caller, @PathVariable UUID id) {
        runs.makeCurrent(id, caller);
        return views.of(runs.require(id), caller);
    }
}
