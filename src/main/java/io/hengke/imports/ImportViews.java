package io.hengke.imports;

import io.hengke.ingest.UploadOutlook.CostMonth;
import io.hengke.jobs.JobView;
import io.hengke.jobs.Jobs;
import io.hengke.shared.Language;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows imports as the browser app and API clients see them. */
@Component
class ImportViews {

    private final ImportRecords imports;
    private final UploadedFiles files;
    private final Jobs jobs;
    private final ObjectProvider<ClosedMonths> closed;
    private final JsonMapper json;

    ImportViews(
            ImportRecords imports,
            UploadedFiles files,
            Jobs jobs,
            ObjectProvider<ClosedMonths> closed,
            JsonMapper json) {
        this.imports = imports;
        this.files = files;
        this.jobs = jobs;
        this.closed = closed;
        this.json = json;
    }

    ImportView full(ImportRecord it, Language language) {
        var checked = outcome(it.checkResult());
        return new ImportView(
                it.id(),
                it.number(),
                it.state(),
                it.source(),
                it.createdByName(),
                it.createdAt(),
                it.committedByName(),
                it.committedAt(),
                it.undoneByName(),
                it.undoneAt(),
                files.of(it.id()),
                job(it, language),
                checked,
                outcome(it.result()),
                closedMonths(checked),
                imports.accepted(it.id()));
    }

    ImportSummary summary(ImportRecord it) {
        var outcome = outcome(it.result());
        return new ImportSummary(
                it.id(),
                it.number(),
                it.state(),
                it.source(),
                it.committedByName() == null ? it.createdByName() : it.committedByName(),
                it.committedAt() == null ? it.createdAt() : it.committedAt(),
                it.undoneByName(),
                it.undoneAt(),
                files.of(it.id()).stream()
                        .filter(file -> !file.isSkipped())
                        .map(UploadedFile::name)
                        .toList(),
                imports.accepted(it.id()),
                outcome == null ? 0 : outcome.read(),
                outcome == null ? 0 : outcome.accepted(),
                outcome == null ? 0 : outcome.rejected());
    }

    private List<CostMonth> closedMonths(@Nullable Outcome checked) {
        var outlook = checked == null ? null : checked.outlook();
        if (outlook == null || outlook.costMonths().isEmpty()) {
            return List.of();
        }
        var months = closed.stream()
                .flatMap(it -> it.closedMonths().stream())
                .map(YearMonth::toString)
                .collect(Collectors.toSet());
        return outlook.costMonths().stream()
                .filter(it -> months.contains(it.month()))
                .toList();
    }

    private @Nullable JobView job(ImportRecord it, Language language) {
        return it.job() == null ? null : jobs.show(it.job(), language).orElse(null);
    }

    private @Nullable Outcome outcome(@Nullable String stored) {
        return stored == null ? null : json.readValue(stored, Outcome.class);
    }
}
