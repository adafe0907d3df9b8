package io.hengke.analysis;

import io.hengke.ingest.Import;
import io.hengke.ingest.ImportRequest;
import io.hengke.ingest.ImportResult;
import io.hengke.report.Report;
import io.hengke.report.ReportContext;
import io.hengke.scorecard.MetricCatalogue;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import io.hengke.shared.Progress;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineFailed;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import io.hengke.warehouse.Sql;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One run over a folder of files: import, models, outputs, published whole. */
public final class Analysis {

    private final AnalysisRequest request;
    private final Clock clock;
    private final Progress progress;
    private final CostingChoice costing;
    private final Kernels.Choices choices;
    private final List<? extends Supplement> supplements;
    private final OutputDirectory output;
    private final Steps steps;

    private Analysis(
            AnalysisRequest request,
            Clock clock,
            Progress progress,
            CostingChoice costing,
            Kernels.Choices choices,
            List<? extends Supplement> supplements,
            OutputDirectory output) {
        this.request = request;
        this.clock = clock;
        this.progress = progress;
        this.costing = costing;
        this.choices = choices;
        this.supplements = supplements;
        this.output = output;
        this.steps = new Steps(progress);
    }

    /**
     * @param clock tells today, the latest as-of day that is taken from the data
     * @throws Problem if input, settings or the output folder cannot be used; nothing has been written then
     */
    public static AnalysisResult run(AnalysisRequest request, Clock clock, Progress progress) {
        return run(request, List.of(), clock, progress);
    }

    /** The same, with more than the contract's files in the result. */
    public static AnalysisResult run(
            AnalysisRequest request, List<? extends Supplement> supplements, Clock clock, Progress progress) {
        InputFolders.verify(request.input(), request.output());
        var costing = CostingChoice.of(request);
        var choices = Kernels.Choices.of(request);
        try (var output = OutputDirectory.open(request.output())) {
            return new Analysis(request, clock, progress, costing, choices, supplements, output).run();
        } catch (EngineFailed e) {
            throw Failure.explain(e);
        } catch (IOException e) {
            throw Failure.explain(e);
        }
    }

    private AnalysisResult run() throws IOException {
        var staging = output.staging();
        try (var engine = Engine.open(output.work().resolve("run.duckdb"), engineSettings())) {
            progress.stoppedBy(engine::interrupt);
            var imported = steps.answer("import", () -> Import.run(engine, importRequest(staging)));
            if (imported.isRejected()) {
                return new Summary(request).rejected(imported, keepIssues(staging));
            }
            writeSettings(engine, imported.asOf());
            var library = Models.load();
            var catalogue = MetricCatalogue.load(library);
            var models = new ModelRun(engine, library, kernels(engine, catalogue));
            steps.run("models", () -> models.build(tables(), progress));
            var identity = RunIdentity.of(request, costing, choices, imported);
            steps.run("write", () -> Outputs.write(engine, catalogue, request, staging));
            steps.run("report", () -> writeReport(engine, staging, identity, imported));
            if (!supplements.isEmpty()) {
                steps.run("supplements", () -> writeSupplements(engine, staging, identity, imported));
            }
            new RunRecord(request, identity, imported, costing, steps.done(), models.seconds()).write(staging);
            var summary = new Summary(request).done(engine, imported);
            output.publish();
            return summary;
        }
    }

    private EngineSettings engineSettings() {
        return new EngineSettings(
                MemoryPlan.engineBytes(request.memoryBytes()),
                request.threads(),
                output.work().resolve("spill"),
                request.zone().getId());
    }

    private ImportRequest importRequest(Path staging) throws IOException {
        return new ImportRequest(
                request.input(),
                request.zone(),
                request.currency().getCurrencyCode(),
                request.language(),
                BigDecimal.valueOf(request.maxRejectShare()),
                request.asOf(),
                LocalDate.now(clock),
                Files.createDirectories(output.work().resolve("copies")),
                staging.resolve("issues.csv"),
                progress);
    }

    private List<Kernel> kernels(Engine engine, MetricCatalogue catalogue) {
        return Stream.concat(
                        Kernels.all(costing.model(engine), catalogue, choices).stream(),
                        supplements.stream().flatMap(it -> it.kernels().stream()))
                .toList();
    }

    private List<String> tables() {
        return Stream.concat(Outputs.tables().stream(), supplements.stream().flatMap(it -> it.tables().stream()))
                .distinct()
                .toList();
    }

    private void writeSupplements(Engine engine, Path staging, RunIdentity identity, ImportResult imported)
            throws IOException {
        var facts = new RunFacts(
                identity.runId(), imported.asOf(), request, it -> reportFacts(it, engine, identity, imported));
        for (var it : supplements) {
            it.write(engine, staging, facts);
        }
    }

    private void writeSettings(Engine engine, LocalDate asOf) {
        engine.execute("insert into source_settings values (date %s, %s, %d, %s, %d, %s, %s)"
                .formatted(
                        Sql.text(asOf.toString()),
                        Sql.text(request.currency().getCurrencyCode()),
                        minorPerMajor(),
                        Sql.text(request.zone().getId()),
                        request.horizonMonths(),
                        request.annualDiscountRate(),
                        request.churnGapMultiple()));
    }

    private long minorPerMajor() {
        return BigDecimal.TEN.pow(request.currency().getDefaultFractionDigits()).longValueExact();
    }

    private void writeReport(Engine engine, Path staging, RunIdentity identity, ImportResult imported)
            throws IOException {
        var report = new Report(engine, reportFacts(request.language(), engine, identity, imported));
        report.writeHtml(staging.resolve("report.html"));
        if (request.pdf()) {
            report.writePdf(staging.resolve("report.pdf"));
        }
    }

    private ReportContext reportFacts(Language language, Engine engine, RunIdentity identity, ImportResult imported) {
        return ReportFacts.of(request, language, identity, imported, costing, engine, minorPerMajor());
    }

    /** An earlier result is kept: the issues are laid beside it. */
    private Path keepIssues(Path staging) throws IOException {
        var issues = staging.resolve("issues.csv");
        if (!output.hasPrevious()) {
            output.publish();
            return request.output().resolve("issues.csv");
        }
        var beside = Path.of(request.output() + ".issues.csv");
        return Files.move(issues, beside, StandardCopyOption.REPLACE_EXISTING);
    }
}
