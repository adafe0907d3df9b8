package io.hengke.runs;

import io.hengke.costing.Costing;
import io.hengke.costing.CostingModel;
import io.hengke.jobs.JobContext;
import io.hengke.jobs.JobKind;
import io.hengke.shared.Problem;
import io.hengke.shared.Progress;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tries a costing model on the current run's facts and tells who would move by how much. Only what follows from costing
 * is computed again, by the very models and contracts of a run, so a run under that model gives the same figures.
 */
@Component
class TrialJob implements JobKind {

    static final String NAME = "runs.trial";

    private static final String MOVES = "moves.parquet";

    private static final Duration KEPT = Duration.ofDays(1);

    private final StoredRuns runs;
    private final RunFolders folders;
    private final ModelChecks checks;
    private final Workshop workshop;
    private final Clock clock;

    TrialJob(StoredRuns runs, RunFolders folders, ModelChecks checks, Workshop workshop, Clock clock) {
        this.runs = runs;
        this.folders = folders;
        this.checks = checks;
        this.workshop = workshop;
        this.clock = clock;
    }

    record Input(UUID run, String text) {}

    /** @param run whose facts the model was tried on */
    record Outcome(UUID run, String label, String currency, Movement movement) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome run(JobContext context) throws IOException {
        var input = context.input(Input.class);
        var run = runs.find(input.run())
                .filter(StoredRun::isReadable)
                .orElseThrow(() -> new Problem("runs.no-current.conflict"));
        folders.deleteTrialsBefore(clock.instant().minus(KEPT));
        var folder = folders.trial(context.id());
        folders.delete(folder);
        Files.createDirectories(folder);
        var database = folder.resolve("trial.duckdb");
        try (var engine = Engine.open(database, workshop.computing(folder.resolve("spill")))) {
            context.progress().stoppedBy(engine::interrupt);
            var movement = compute(engine, folders.result(run.id()), checks.require(input.text()), context.progress());
            CustomerMoves.keep(engine, folder.resolve(MOVES));
            var headline = run.headline();
            return new Outcome(
                    run.id(), String.valueOf(run.label()), headline == null ? "" : headline.currency(), movement);
        } finally {
            Files.deleteIfExists(database);
        }
    }

    /** What the model changes against a result. */
    static Movement compute(Engine engine, Path result, CostingModel model, Progress progress) {
        progress.at("runs.step.trial", 0, 0);
        CostingFacts.open(engine, result);
        new ModelRun(engine, Models.load(), Costing.kernels(model), CostingFacts.kept())
                .build(CostingFacts.TRIED, progress);
        progress.at("runs.step.compare", 0, 0);
        Sides.lay(engine, "left", result);
        Sides.layTrial(engine);
        CustomerMoves.compute(engine);
        return Movement.read(engine);
    }

    /** Where a trial's customers are kept for a day, unless the server starts anew. */
    static Path moves(RunFolders folders, UUID job) {
        return folders.trial(job).resolve(MOVES);
    }
}
