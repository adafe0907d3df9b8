package io.hengke.runs;

import io.hengke.analysis.Analysis;
import io.hengke.imports.Facts;
import io.hengke.jobs.JobContext;
import io.hengke.jobs.JobKind;
import io.hengke.pages.RunPages;
import io.hengke.results.ServingTables;
import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import io.hengke.shared.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Analyses all facts and makes the result the current run.
 *
 * <p>Whatever ends it early leaves the current run as it was. Run again after a crash, it begins from scratch.
 */
@Component
class RunJob implements JobKind {

    static final String NAME = "runs.analysis";

    private static final String ISSUES = "issues.csv";

    private final StoredRuns runs;
    private final RunFolders folders;
    private final Facts facts;
    private final RunRequests requests;
    private final Publication publication;
    private final int keptRefused;
    private final Clock clock;

    RunJob(
            StoredRuns runs,
            RunFolders folders,
            Facts facts,
            RunRequests requests,
            Publication publication,
            ServerSettings settings,
            Clock clock) {
        this.runs = runs;
        this.folders = folders;
        this.facts = facts;
        this.requests = requests;
        this.publication = publication;
        this.keptRefused = settings.whole(Setting.RUNS_KEEP);
        this.clock = clock;
    }

    record Input(UUID run) {}

    record Outcome(UUID run) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome run(JobContext context) throws IOException {
        var run = runs.find(context.input(Input.class).run()).orElseThrow();
        if (run.publishedAt() == null) { // else the process died between publishing and telling the queue
            try {
                analyse(run, context);
            } finally {
                folders.delete(folders.input(run.id()));
                if (runs.find(run.id()).orElseThrow().publishedAt() == null) {
                    folders.delete(folders.result(run.id()));
                }
            }
        }
        return new Outcome(run.id());
    }

    private void analyse(StoredRun run, JobContext context) throws IOException {
        var included = gather(run, context);
        var request = requests.of(run);
        var supplements = List.of(new RunPages(), new ServingTables(), new CostingFacts());
        var result = Analysis.run(request, supplements, clock, context.progress());
        if (result.isRejected()) {
            folders.keepRefused(run.id(), request.output().resolve(ISSUES), keptRefused);
            throw new Problem(
                    "runs.too-many-rejects",
                    result.summary().lines().filter(it -> it.startsWith("  ")).collect(Collectors.joining("\n")));
        }
        context.checkCancelled();
        publication.publish(run, included);
    }

    private List<Facts.Included> gather(StoredRun run, JobContext context) throws IOException {
        context.progress().at("runs.step.gather", 0, 0);
        var folder = folders.input(run.id());
        folders.delete(folder);
        var included = facts.writeTo(Files.createDirectories(folder));
        try (var files = Files.list(folder)) {
            if (files.findAny().isEmpty()) {
                throw new Problem("runs.no-facts");
            }
        }
        return included;
    }
}
