package io.hengke.imports;

import io.hengke.governance.Caller;
import io.hengke.shared.Problem;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Imports a folder of files of this machine in one go, as an upload of the same files would. */
@Service
public class FolderImport {

    private final Uploads uploads;
    private final Reading reading;
    private final History history;
    private final ImportRecords imports;
    private final ImportFolders folders;

    FolderImport(Uploads uploads, Reading reading, History history, ImportRecords imports, ImportFolders folders) {
        this.uploads = uploads;
        this.reading = reading;
        this.history = history;
        this.imports = imports;
        this.folders = folders;
    }

    /**
     * @param folder with tables of the data contract, all with names and headers that need no mapping; files of other
     *     kinds are left alone
     * @param by in whose name it is imported
     * @throws Problem if a file cannot be used; nothing is part of the history then
     */
    public void take(Path folder, Caller by, Progress progress) throws IOException, InterruptedException {
        var id = uploads.create(by, "API");
        try {
            for (var file : files(folder)) {
                receive(id, file, by);
            }
            history.commit(id, reading.accept(id, by.language(), progress), by);
        } finally {
            imports.delete(id); // nothing, once it is committed
            folders.deleteUpload(id);
        }
    }

    private void receive(UUID id, Path file, Caller by) throws IOException {
        try (var body = Files.newInputStream(file)) {
            uploads.receive(id, String.valueOf(file.getFileName()), body, Files.size(file), by);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(it -> FileNames.isKnownKind(String.valueOf(it.getFileName())))
                    .sorted()
                    .toList();
        }
    }
}
