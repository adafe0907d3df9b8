package io.hengke.runs;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.runs.ModelChecks.ModelCheck;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
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

/** The versions of the costing model over HTTP. */
@RestController
@RequestMapping("/api/costing-models")
class ModelController {

    private final ModelVersions versions;
    private final CostingModels models;
    private final ModelChecks checks;

    ModelController(ModelVersions versions, CostingModels models, ModelChecks checks) {
        this.versions = versions;
        this.models = models;
        this.checks = checks;
    }

    record ModelItem(
            int version,
            int basedOn,
            String comment,
            @Nullable String accountName,
            @Nullable Instant createdAt,
            boolean active) {}

    record ModelList(List<ModelItem> items, int active, int latest) {}

    record ModelView(ModelItem item, String text, ModelCheck check) {}

    /** @param latest the newest version the author knows of */
    record ModelToSave(int basedOn, int latest, String text, String comment) {}

    record ModelDifference(int from, int to, List<LineDifference.TextLine> lines) {}

    @GetMapping
    @Requires({Permission.RUN_READ, Permission.MODEL_EDIT})
    @Operation(summary = "Lists the versions of the costing model, newest first; 0 is the built-in one")
    ModelList list() {
        var all = versions.list();
        var active = versions.active();
        return new ModelList(
                all.stream().map(it -> item(it, active)).toList(),
                active,
                all.getFirst().version());
    }

    @GetMapping("/{version}")
    @Requires({Permission.RUN_READ, Permission.MODEL_EDIT})
    @Operation(summary = "Shows one version: its text and the same as a form")
    ModelView show(Caller caller, @PathVariable int version) {
        var model = versions.require(version);
        return new ModelView(
                item(model, versions.active()), model.text(), checks.check(model.text(), caller.language()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MODEL_EDIT)
    @Operation(summary = "Saves a new version, which the next run uses")
    ModelItem save(Caller caller, @RequestBody ModelToSave saved) {
        var version = models.save(saved.basedOn(), saved.latest(), saved.text(), saved.comment(), caller);
        return item(versions.require(version), version);
    }

    @PostMapping("/{version}/activation")
    @Requires(Permission.MODEL_EDIT)
    @Operation(summary = "Makes a version the one the next run uses")
    ModelList activate(Caller caller, @PathVariable int version) {
        models.activate(version, caller);
        return list();
    }

    @GetMapping("/difference")
    @Requires({Permission.RUN_READ, Permission.MODEL_EDIT})
    @Operation(summary = "Compares the texts of two versions line by line")
    ModelDifference difference(@RequestParam int from, @RequestParam int to) {
        return new ModelDifference(
                from,
                to,
                LineDifference.of(
                        versions.require(from).text(), versions.require(to).text()));
    }

    static ModelItem item(ModelVersion it, int active) {
        return new ModelItem(
                it.version(), it.basedOn(), it.comment(), it.accountName(), it.createdAt(), it.version() == active);
    }
}
