package io.hengke.server;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.RowScope;
import io.hengke.imports.FolderImport;
import io.hengke.jobs.JobState;
import io.hengke.jobs.Jobs;
import io.hengke.results.CurrentRun;
import io.hengke.runs.CostingModels;
import io.hengke.runs.Runs;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.hengke.shared.Problem;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills a running server with a made-up company: imported and analysed as a user would do it. */
public final class Demonstration {

    /** The demo's own account: nobody can sign in with it. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Server server;
    private final Language language;
    private final Progress progress;

    /** @param progress told how far the filling has come */
    public Demonstration(Server server, Language language, Progress progress) {
        this.server = server;
        this.language = language;
        this.progress = progress;
    }

    /** True if there is a result already, from an earlier start. */
    public boolean isFilled() {
        return server.get(CurrentRun.class).find().isPresent();
    }

    /**
     * Imports the company's files, adopts its costing model and runs the analysis.
     *
     * @param input folder as {@link io.hengke.demo.DemoCompany} writes it
     * @throws Problem {@code server.demo-not-analysed}
     */
    public void fill(Path input) throws IOException, InterruptedException {
        var caller = new Caller(
                NOBODY,
                Messages.in(language).text("server.demo-account"),
                language,
                Set.of(Permission.IMPORT, Permission.MODEL_EDIT, Permission.RUN_START),
                new RowScope.All());
        server.get(FolderImport.class).take(input, caller, progress);
        var model = Files.readString(input.resolve("costing.yaml"));
        server.get(CostingModels.class).adopt(model, Messages.in(language).text("server.demo-account"), caller);
        var started = server.get(Runs.class).start(caller);
        var job = server.get(Jobs.class).follow(started.jobId(), caller, progress);
        if (job.state() != JobState.DONE) {
            var problem = job.problem();
            throw new Problem("server.demo-not-analysed", problem == null ? job.state() : problem.detail());
        }
    }

    /** Lays the files of the current result where a result of {@code analyze} would be. */
    public void copyResult(Path output) throws IOException {
        var result = server.get(CurrentRun.class).find().orElseThrow().folder();
        Files.createDirectories(output);
        Files.walkFileTree(result, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(output.resolve(result.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, @Nullable BasicFileAttributes attributes) throws IOException {
                Files.copy(file, output.resolve(result.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
