package io.hengke.runs;

import io.hengke.governance.Caller;
import io.hengke.runs.CustomerMoves.Measure;
import io.hengke.runs.CustomerMoves.Which;
import io.hengke.shared.Problem;
import io.hengke.warehouse.Engine;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Compares runs: both results are read in sets, side by side. */
@Component
class Comparisons {

    private final Runs runs;
    private final RunFolders folders;
    private final Workshop workshop;
    private final JsonMapper json;

    Comparisons(Runs runs, RunFolders folders, Workshop workshop, JsonMapper json) {
        this.runs = runs;
        this.folders = folders;
        this.workshop = workshop;
        this.json = json;
    }

    Comparison of(UUID left, UUID right, Caller caller) {
        var before = runs.requireReadable(left);
        var after = runs.requireReadable(right);
        var documents = new Documents(
                RunDocument.read(folders.result(left), json), RunDocument.read(folders.result(right), json));
        if (!documents.left().currency().equals(documents.right().currency())) {
            throw new Problem("runs.currencies-differ.conflict");
        }
        return read(left, right, caller, engine -> {
            var figures = new ComparedFigures(engine, folders.result(left), folders.result(right), caller.language());
            return new Comparison(
                    side(before),
                    side(after),
                    documents.right().currency(),
                    Movement.read(engine),
                    figures.channels(),
                    figures.metrics(),
                    RunDifferences.between(before, documents.left(), after, documents.right(), json));
        });
    }

    CustomerMoves.MovePage customers(
            UUID left, UUID right, Measure measure, Which which, @Nullable String after, int limit, Caller caller) {
        runs.requireReadable(left);
        runs.requireReadable(right);
        return read(left, right, caller, engine -> CustomerMoves.page(engine, measure, which, after, limit));
    }

    private record Documents(RunDocument left, RunDocument right) {}

    private <T> T read(UUID left, UUID right, Caller caller, Function<Engine, T> work) {
        if (!RunViews.mayRead(caller)) {
            throw new Problem("runs.whole-company.forbidden");
        }
        try (var engine = Engine.inMemory(workshop.reading())) {
            Sides.lay(engine, "left", folders.result(left));
            Sides.lay(engine, "right", folders.result(right));
            CustomerMoves.compute(engine);
            return work.apply(engine);
        }
    }

    private static Comparison.ComparedRun side(StoredRun run) {
        return new Comparison.ComparedRun(run.id(), run.label(), run.asOf());
    }
}
