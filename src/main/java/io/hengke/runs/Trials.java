package io.hengke.runs;

import io.hengke.governance.Caller;
import io.hengke.jobs.Jobs;
import io.hengke.runs.CustomerMoves.Measure;
import io.hengke.runs.CustomerMoves.Which;
import io.hengke.shared.Problem;
import io.hengke.warehouse.Engine;
import java.nio.file.Files;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts trials of costing models and reads their customers. */
@Component
class Trials {

    private final StoredRuns runs;
    private final RunFolders folders;
    private final ModelChecks checks;
    private final Jobs jobs;
    private final Workshop workshop;

    Trials(StoredRuns runs, RunFolders folders, ModelChecks checks, Jobs jobs, Workshop workshop) {
        this.runs = runs;
        this.folders = folders;
        this.checks = checks;
        this.jobs = jobs;
        this.workshop = workshop;
    }

    /** @throws Problem if the model cannot be used or there is no run to try it on */
    UUID start(String text, Caller caller) {
        requireAllowed(caller);
        checks.require(text);
        var run = runs.current().orElseThrow(() -> new Problem("runs.no-current.conflict"));
        if (!CostingFacts.areIn(folders.result(run))) {
            throw new Problem("runs.trial-no-facts.conflict");
        }
        return jobs.submit(TrialJob.NAME, new TrialJob.Input(run, text), caller);
    }

    CustomerMoves.MovePage customers(
            UUID job, Measure measure, Which which, @Nullable String after, int limit, Caller caller) {
        requireAllowed(caller);
        var file = TrialJob.moves(folders, job);
        if (!Files.isRegularFile(file)) {
            throw new Problem("runs.trial.not-found");
        }
        try (var engine = Engine.inMemory(workshop.reading())) {
            CustomerMoves.open(engine, file);
            return CustomerMoves.page(engine, measure, which, after, limit);
        }
    }

    private static void requireAllowed(Caller caller) {
        if (!RunViews.mayRead(caller)) {
            throw new Problem("runs.whole-company.forbidden");
        }
    }
}
