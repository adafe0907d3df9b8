package io.hengke.imports;

import io.hengke.ingest.FileChoice;
import io.hengke.ingest.Upload;
import io.hengke.ingest.UploadRequest;
import io.hengke.ingest.UploadResult;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import io.hengke.shared.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads all chosen files of an upload, row by row. */
@Component
class Reading {

    private final UploadedFiles files;
    private final ImportFolders folders;
    private final Facts facts;
    private final EngineRoom engines;
    private final ServerSettings settings;

    Reading(UploadedFiles files, ImportFolders folders, Facts facts, EngineRoom engines, ServerSettings settings) {
        this.files = files;
        this.folders = folders;
        this.facts = facts;
        this.engines = engines;
        this.settings = settings;
    }

    /** Finds what is wrong with them; keeps nothing but the list of it and the refused rows. */
    UploadResult check(UUID upload, Language language, Progress progress) throws InterruptedException {
        ImportFolders.delete(folders.checked(upload));
        var work = folders.work(upload, "check");
        return engines.work(
                work,
                () -> progress.at("imports.step.waiting", 0, 0),
                engine -> Upload.check(engine, request(upload, language, work, folders.checked(upload), progress)));
    }

    /** Writes the accepted rows, the issues and the refused rows into the upload's folder of accepted rows. */
    UploadResult accept(UUID upload, Language language, Progress progress) throws InterruptedException {
        var work = folders.work(upload, "commit");
        var accepted = folders.accepted(upload);
        return engines.work(
                work,
                () -> progress.at("imports.step.waiting", 0, 0),
                engine -> Upload.accept(engine, request(upload, language, work, accepted, progress), accepted));
    }

    private UploadRequest request(UUID upload, Language language, Path work, Path results, Progress progress) {
        return new UploadRequest(
                folders.files(upload),
                facts.rates(),
                choices(upload),
                settings.zone(),
                settings.currency().getCurrencyCode(),
                language,
                work,
                results,
                progress);
    }

    /** @throws Problem if no file is chosen, or one has no table yet */
    List<FileChoice> choices(UUID upload) {
        var chosen = files.of(upload).stream().filter(it -> !it.isSkipped()).toList();
        if (chosen.isEmpty()) {
            throw new Problem("imports.no-file");
        }
        for (var file : chosen) {
            if (file.choice() == null) {
                throw new Problem("imports.no-table", file.name());
            }
        }
        return chosen.stream().map(it -> Objects.requireNonNull(it.choice())).toList();
    }
}
