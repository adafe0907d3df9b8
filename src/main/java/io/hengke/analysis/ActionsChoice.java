package io.hengke.analysis;

import io.hengke.control.ActionPlan;
import io.hengke.control.ActionsFile;
import io.hengke.shared.Problem;
import java.nio.file.Files;

/** The actions a run chooses from: those of the input folder's file, else the built-in plan. */
final class ActionsChoice {

    private ActionsChoice() {}

    /** @throws Problem if there is a file that cannot be used, naming every mistake in it */
    static ActionPlan of(AnalysisRequest request) {
        var digits = request.currency().getDefaultFractionDigits();
        var file = request.input().resolve(ActionsFile.NAME);
        return Files.exists(file) ? ActionsFile.read(file, digits, request.language()) : ActionPlan.builtIn(digits);
    }
}
