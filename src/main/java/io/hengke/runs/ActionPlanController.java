package io.hengke.runs;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.runs.ActionPlans.ActionCheck;
import io.hengke.runs.ModelController.ModelItem;
import io.hengke.runs.ModelController.ModelList;
import io.hengke.runs.ModelController.ModelToSave;
import io.hengke.runs.ModelDraftController.ModelToCheck;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can be done to keep customers, by version, over HTTP. */
@RestController
@RequestMapping("/api/action-plans")
class ActionPlanController {

    private final ActionVersions versions;
    private final ActionPlans plans;

    ActionPlanController(ActionVersions versions, ActionPlans plans) {
        this.versions = versions;
        this.plans = plans;
    }

    record ActionPlanView(ModelItem item, String text, ActionCheck check) {}

    @GetMapping
    @Requires({Permission.RUN_READ, Permission.MODEL_EDIT})
    @Operation(summary = "Lists the versions of the plan of actions, newest first; 0 is the built-in one")
    ModelList list() {
        var all = versions.list();
        var active = versions.active();
        return new ModelList(
                all.stream().map(it -> ModelController.item(it, active)).toList(),
                active,
                all.getFirst().version());
    }

    @GetMapping("/{version}")
    @Requires({Permission.RUN_READ, Permission.MODEL_EDIT})
    @Operation(summary = "Shows one version of the plan of actions: its text and what it says")
    ActionPlanView show(Caller caller, @PathVariable int version) {
        var plan = versions.require(version);
        return new ActionPlanView(
                ModelController.item(plan, versions.active()),
                plan.text(),
                plans.check(plan.text(), caller.language()));
    }

    @PostMapping("/check")
    @Requires(Permission.MODEL_EDIT)
    @Operation(summary = "Checks the text of a plan of actions and shows what it says")
    ActionCheck check(Caller caller, @RequestBody ModelToCheck text) {
        return plans.check(text.text(), caller.language());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MODEL_EDIT)
    @Operation(summary = "Saves a new version of the plan of actions, which the next run uses")
    ModelItem save(Caller caller, @RequestBody ModelToSave saved) {
        var version = plans.save(saved.basedOn(), saved.latest(), saved.text(), saved.comment(), caller);
        return ModelController.item(versions.require(version), version);
    }

    @PostMapping("/{version}/activation")
    @Requires(Permission.MODEL_EDIT)
    @Operation(summary = "Makes a version of the plan of actions the one the next run uses")
    ModelList activate(Caller caller, @PathVariable int version) {
        plans.activate(version, caller);
        return list();
    }
}
