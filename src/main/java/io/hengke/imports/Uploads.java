package io.hengke.imports;

import io.hengke.governance.Caller;
import io.hengke.ingest.FileChoice;
import io.hengke.ingest.Previews.Chosen;
import io.hengke.jobs.Jobs;
import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import io.hengke.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Uploads on their way into the history: their files and what is chosen of them. Only their maker may touch them. */
@Service
class Uploads {

    private static final int MOST_FILES = 100;

    private final ImportRecords imports;
    private final UploadedFiles files;
    private final ImportFolders folders;
    private final Looking looking;
    private final Jobs jobs;
    private final ServerSettings settings;

    Uploads(
            ImportRecords imports,
            UploadedFiles files,
            ImportFolders folders,
            Looking looking,
            Jobs jobs,
            ServerSettings settings) {
        this.imports = imports;
        this.files = files;
        this.folders = folders;
        this.looking = looking;
        this.jobs = jobs;
        this.settings = settings;
    }

    UUID create(Caller caller, String source) {
        var id = UUID.randomUUID();
        imports.add(id, source, caller.account(), caller.name());
        return id;
    }

    /** An open upload of the caller's. */
    ImportRecord mine(UUID id, Caller caller) {
        return imports.find(id)
                .filter(it -> it.createdBy().equals(caller.account()))
                .filter(it -> it.state() == ImportState.OPEN)
                .orElseThrow(() -> new Problem("imports.upload.not-found"));
    }

    /** The same, which nothing is being done with just now. */
    ImportRecord idle(UUID id, Caller caller) {
        var upload = mine(id, caller);
        var job = upload.job();
        if (job != null
                && jobs.show(job, caller.language())
                        .filter(it -> !it.state().isFinal())
                        .isPresent()) {
            throw new Problem("imports.busy.conflict");
        }
        return upload;
    }

    /** Most bytes all files of an upload may have. */
    long mostBytes() {
        return (long) settings.whole(Setting.LIMITS_UPLOAD_MEGABYTES) << 20;
    }

    /** Takes a file; one of the same name is replaced. */
    UploadedFile receive(UUID id, String givenName, InputStream body, long announced, Caller caller) {
        idle(id, caller);
        var name = FileNames.safe(givenName);
        var others = files.of(id).stream().filter(it -> !it.name().equals(name)).toList();
        if (others.size() >= MOST_FILES) {
            throw new Problem("imports.too-many-files", MOST_FILES);
        }
        var left = mostBytes() - others.stream().mapToLong(UploadedFile::bytes).sum();
        var file = folders.files(id).resolve(name);
        var received = Receiving.receive(body, file, announced, left);
        try {
            var look = looking.at(id, name, Chosen.NOTHING, caller.account());
            imports.setCheckResult(id, null);
            files.put(id, name, received, look.preview(), look.choice());
        } catch (Problem e) {
            remove(id, name);
            throw e;
        }
        return find(id, name);
    }

    /** Looks at a file again, as the user says it is written, and suggests its columns anew. */
    UploadedFile look(UUID id, String name, Chosen chosen, Caller caller) {
        idle(id, caller);
        find(id, name);
        var look = looking.at(id, name, chosen, caller.account());
        imports.setCheckResult(id, null);
        files.choose(id, name, look.preview(), look.choice(), false);
        return find(id, name);
    }

    /** Takes over what the user chose for a file. */
    UploadedFile choose(UUID id, FileChoice choice, boolean isSkipped, Caller caller) {
        idle(id, caller);
        var file = find(id, choice.file());
        imports.setCheckResult(id, null);
        files.choose(id, file.name(), file.preview(), isSkipped ? file.choice() : choice, isSkipped);
        return find(id, file.name());
    }

    void remove(UUID id, String name, Caller caller) {
        idle(id, caller);
        remove(id, find(id, name).name());
    }

    void discard(UUID id, Caller caller) {
        idle(id, caller);
        if (imports.delete(id)) {
            folders.deleteUpload(id);
        }
    }

    UploadedFile find(UUID id, String name) {
        return files.of(id).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem("imports.file.not-found", name));
    }

    private void remove(UUID id, String name) {
        imports.setCheckResult(id, null);
        files.delete(id, name);
        try {
            Files.deleteIfExists(folders.files(id).resolve(name));
        } catch (IOException e) {
            throw new Problem("imports.disk.unavailable", String.valueOf(e.getMessage()));
        }
    }
}
