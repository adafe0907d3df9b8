package io.hengke.imports;

import io.hengke.governance.Caller;
import io.hengke.imports.Receiving.Received;
import io.hengke.ingest.FileChoice;
import io.hengke.ingest.FilePreview;
import io.hengke.ingest.Previews.Chosen;
import io.hengke.ingest.UploadResult;
import io.hengke.shared.Problem;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Imports the rows of one request at once. The same request sent again gets the same answer and changes nothing. */
@Service
class BulkImport {

    /** More than this is a file to upload. */
    private static final long MOST_BYTES = 64L << 20;

    private final Uploads uploads;
    private final UploadedFiles files;
    private final Looking looking;
    private final Reading reading;
    private final History history;
    private final BulkRequests requests;
    private final ImportFolders folders;
    private final ImportRecords imports;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    BulkImport(
            Uploads uploads,
            UploadedFiles files,
            Looking looking,
            Reading reading,
            History history,
            BulkRequests requests,
            ImportFolders folders,
            ImportRecords imports,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.uploads = uploads;
        this.files = files;
        this.looking = looking;
        this.reading = reading;
        this.history = history;
        this.requests = requests;
        this.folders = folders;
        this.imports = imports;
        this.transaction = transaction;
        this.json = json;
    }

    /** @param announced length the client announced; -1 if it did not */
    BulkAnswer run(String table, boolean isCsv, String key, InputStream body, long announced, Caller caller)
            throws IOException, InterruptedException {
        var id = uploads.create(caller, "API");
        try {
            var csv = folders.files(id).resolve(table + ".csv");
            var given = isCsv ? csv : folders.files(id).resolve(table + ".jsonl");
            var received = Receiving.receive(body, given, announced, MOST_BYTES);
            var earlier = requests.claim(caller.account(), key, table, received.sha256());
            if (earlier.isPresent()) {
                return json.readValue(earlier.get(), BulkAnswer.class);
            }
            try {
                if (!isCsv) {
                    JsonLines.toCsv(given, csv);
                    Files.delete(given);
                }
                return take(id, table, received, key, caller);
            } finally {
                requests.release(caller.account(), key);
            }
        } finally {
            imports.delete(id); // nothing, once it is committed
            folders.deleteUpload(id);
        }
    }

    private BulkAnswer take(UUID id, String table, Received received, String key, Caller caller)
            throws IOException, InterruptedException {
        var name = table + ".csv";
        var look = looking.at(id, name, new Chosen(table, null, null), caller.account());
        var choice = look.choice() == null ? null : certain(look.preview(), look.choice());
        files.put(id, name, received, look.preview(), choice);
        var checked = reading.check(id, caller.language(), Progress.NONE);
        if (Outcome.of(checked).accepted() == 0) {
            var answer = answer(null, null, checked);
            requests.answer(caller.account(), key, json.writeValueAsString(answer));
            return answer;
        }
        var accepted = reading.accept(id, caller.language(), Progress.NONE);
        return transaction.execute(_ -> commit(id, accepted, key, caller));
    }

    /** The rows and the answer become known together, or neither. */
    private BulkAnswer commit(UUID id, UploadResult accepted, String key, Caller caller) {
        try {
            var number = history.commit(id, accepted, caller)
                    .orElseThrow(() -> new IllegalStateException("Committed by another: " + id));
            var answer = answer(id, number, accepted);
            requests.answer(caller.account(), key, json.writeValueAsString(answer));
            return answer;
        } catch (IOException e) {
            throw new Problem("imports.disk.unavailable", String.valueOf(e.getMessage()));
        }
    }

    private static BulkAnswer answer(@Nullable UUID id, @Nullable Long number, UploadResult result) {
        var outcome = Outcome.of(result);
        return new BulkAnswer(id, number, outcome.read(), outcome.accepted(), outcome.rejected(), outcome.examples());
    }

    /** A program has nobody to ask whether a similar name is meant, so only certain ones count. */
    private static FileChoice certain(FilePreview preview, FileChoice choice) {
        Map<String, String> columns = new HashMap<>(choice.columns());
        preview.columns().stream()
                .filter(it -> it.from().equals("similar") || it.from().equals("none"))
                .forEach(it -> {
                    if (!choice.table().equals("customers")) {
                        throw new Problem("imports.bulk-column", it.header(), choice.table());
                    }
                    columns.remove(it.column());
                });
        return new FileChoice(
                choice.file(), choice.table(), columns, choice.attributes(), choice.encoding(), choice.delimiter());
    }
}
