package io.hengke.runs;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.runs.CustomerMoves.Measure;
import io.hengke.runs.CustomerMoves.Which;
import io.hengke.runs.ModelChecks.ModelCheck;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Work on a costing model before it is saved: checks, changes by form, the draft, trials. */
@RestController
@RequestMapping("/api/costing-models")
class ModelDraftController {

    private static final int LONGEST_PAGE = 200;

    private final CostingModels models;
    private final ModelDrafts drafts;
    private final ModelChecks checks;
    private final Trials trials;

    ModelDraftController(CostingModels models, ModelDrafts drafts, ModelChecks checks, Trials trials) {
        this.models = models;
        this.drafts = drafts;
        this.checks = checks;
        this.trials = trials;
    }

    record ModelToCheck(String text) {}

    record ModelChange(String text, ModelText.ModelEdit edit) {}

    record ChangedModel(String text, ModelCheck check) {}

    record DraftToKeep(int basedOn, String text) {}

    record KeptDraft(ModelDrafts.@Nullable ModelDraft draft) {}

    record TrialStarted(UUID jobId) {}

    @PostMapping("/check")
    @Requires(Permission.MODEL_EDIT)
    @Operation(summary = "Checks the text of a costing model and shows it as a form")
    ModelCheck check(Caller caller, @RequestBody ModelToCheck text) {
        return checks.check(text.text(), caller.language());
    }

    @PostMapping("/edit")
    @Requires(Permission.MODEL_EDIT)
    @Operation(summary = "Changes one pool in the text of a costing model, leaving all else as it is")
    ChangedModel edit(Caller caller, @RequestBody ModelChange changed) {
        checks.require(changed.text());
        var text = new ModelText(changed.text()).with(changed.edit());
        return new ChangedModel(text, checks.check(text, caller.language()));
    }

    @GetMapping("/draft")
    @Requires(Permission.MODEL_EDIT)
    @Operation(summary = "Shows the caller's unsaved work on the costing model")
    KeptDraft draft(Caller caller) {
        return new KeptDraft(drafts.find(caller.account()).orElse(null));
    }

    @PutMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.MODEL_EDIT)
    @Operation(summary = "Keeps the caller's unsaved work on the costing model, whether it can be used or not")
    void keep(Caller caller, @RequestBody DraftToKeep draft) {
        models.keepDraft(caller.account(), draft.basedOn(), draft.text());
    }

    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.MODEL_EDIT)
    @Operation(summary = "Throws the caller's unsaved work away")
    void discard(Caller caller) {
        drafts.remove(caller.account());
    }

    @PostMapping("/trials")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.MODEL_EDIT)
    @Operation(summary = "Tries a costing model on the current run's facts: who moves by how much")
    TrialStarted trial(Caller caller, @RequestBody ModelToCheck text) {
        return new TrialStarted(trials.start(text.text(), caller));
    }

    @GetMapping("/trials/{job}/customers")
    @Requires(Permission.MODEL_EDIT)
    @Operation(summary = "Lists the customers that a trial moves")
    CustomerMoves.MovePage customers(
            Caller caller,
            @PathVariable UUID job,
            @RequestParam(defaultValue = "CONTRIBUTION") Measure measure,
            @RequestParam(defaultValue = "FALLEN") Which which,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return trials.customers(job, measure, which, after, Math.clamp(limit, 1, LONGEST_PAGE), caller);
    }
}
