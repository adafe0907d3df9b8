package io.hengke.imports;

import io.hengke.jobs.JobView;
import io.hengke.jobs.Jobs;
import io.hengke.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows imports as the browser app and API clients see them. */
@Component
class ImportViews {

    private final ImportRecords imports;
    private final UploadedFiles files;
    private final Jobs jobs;
    private final JsonMapper json;

    ImportViews(ImportRecords imports, UploadedFiles files, Jobs jobs, JsonMapper json) {
        this.imports = imports;
        this.files = files;
        this.jobs = jobs;
        this.json = json;
    }

    ImportView full(ImportRecord it, Language language) {
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
                outcome(it.checkResult()),
                outcome(it.result()),
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

    private @Nullable JobView job(ImportRecord it, Language language) {
        return it.job() == null ? null : jobs.show(it.job(), language).orElse(null);
    }

    private @Nullable Outcome outcome(@Nullable String stored) {
        return stored == null ? null : json.readValue(stored, Outcome.class);
    }
}
