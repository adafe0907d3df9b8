package io.hengke.ingest;

import io.hengke.ingest.ImportResult.FileReport;
import io.hengke.ingest.UploadResult.TableFile;
import io.hengke.shared.Problem;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads what one upload holds, checks every row, and keeps the accepted rows of each table as a file that an analysis
 * can read as one of a history.
 *
 * <p>What depends on other imports waits for the analysis: exchange rates, orders of lines, customers seen in facts.
 */
public final class Upload {

    private final Engine engine;
    private final UploadRequest request;
    private final CellSql cells;
    private final Findings findings;
    private final Heartbeat progress;

    private Upload(Engine engine, UploadRequest request, Heartbeat progress) {
        this.engine = engine;
        this.request = request;
        this.cells = new CellSql(request.currency(), request.zone().getId());
        this.findings = new Findings(engine);
        this.progress = progress;
    }

    /**
     * Checks everything and keeps nothing but issues.csv and the refused rows.
     *
     * @throws Problem if a file cannot be used at all
     */
    public static UploadResult check(Engine engine, UploadRequest request) {
        return run(engine, request, Optional.empty());
    }

    /**
     * Checks everything and writes the accepted rows.
     *
     * @param target an existing folder that gets one {@code <table>.parquet} per table
     * @throws Problem if a file cannot be used at all, or not one row can be taken
     */
    public static UploadResult accept(Engine engine, UploadRequest request, Path target) {
        return run(engine, request, Optional.of(target));
    }

    private static UploadResult run(Engine engine, UploadRequest request, Optional<Path> target) {
        Macros.load(engine);
        try (var progress = Heartbeat.start(engine, request.progress())) {
            try (var issues = new Issues(request.resultDirectory().resolve("issues.csv"), request.language());
                    var refused = new RefusedRows(request.resultDirectory())) {
                return new Upload(engine, request, progress).run(issues, refused, target);
            } catch (EngineFailed e) {
                progress.rethrow();
                throw e;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private UploadResult run(Issues issues, RefusedRows refused, Optional<Path> target) throws IOException {
        var folder = InputFolder.chosen(request.folder(), request.choices());
        try (var digests = Digests.start(folder.files())) {
            var work = new WorkFiles(request.workDirectory());
            var parts = new FolderReading(engine, cells, work, progress, progress::expect).load(folder);
            progress.at("ingest.step.checking", 0, 0);
            for (var table : Table.values()) {
                findings.collect(table);
                new Repeats(engine, findings).resolve(table, of(table, parts));
            }
            var reporting = new Reporting(findings, issues, refused);
            for (var part : parts) {
                reporting.report(part);
                progress.at("ingest.step.checking", parts.indexOf(part) + 1, parts.size());
            }
            var files = parts.stream()
                    .map(it -> findings.report(it, digests.of(it.file())))
                    .toList();
            var kept = target.isPresent() ? keep(parts, files, target.get()) : List.<TableFile>of();
            var outlook =
                    target.isPresent() ? UploadOutlook.NONE : new Outlook(engine, cells, work).of(request.knownRates());
            return new UploadResult(
                    files, refusedFiles(parts, files), issues.counts(), issues.examples(), outlook, kept);
        }
    }

    private List<TableFile> keep(List<Part> parts, List<FileReport> files, Path target) throws IOException {
        if (files.stream().mapToLong(FileReport::accepted).sum() == 0) {
            throw new Problem("ingest.nothing-accepted");
        }
        var kept = new ArrayList<TableFile>();
        for (var table : Table.values()) {
            if (!of(table, parts).isEmpty()) {
                progress.at("ingest.step.writing", 0, 0);
                var file = target.resolve(table.label() + ".parquet");
                var rows = new Accepted(engine, cells).write(table, of(table, parts), file);
                kept.add(new TableFile(
                        table.label(), file.getFileName().toString(), rows, Files.size(file), Digests.sha256(file)));
            }
        }
        return kept;
    }

    private static Map<String, String> refusedFiles(List<Part> parts, List<FileReport> files) {
        return parts.stream()
                .filter(part -> files.stream()
                        .anyMatch(it -> it.path().equals(part.file().name()) && it.rejected() > 0))
                .collect(Collectors.toMap(it -> it.file().name(), it -> RefusedRows.nameFor(it.file())));
    }

    private static List<Part> of(Table table, List<Part> parts) {
        return parts.stream().filter(it -> it.file().table() == table).toList();
    }
}
