package io.hengke.imports;

import io.hengke.governance.Caller;
import io.hengke.governance.RowScope;
import io.hengke.jobs.Jobs;
import io.hengke.server.RunningServer;
import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import io.hengke.shared.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A server process that looks whether all is whole, begins an import, says so, and waits to be killed. */
final class KilledImport {

    private static final int ROWS = 60_000;
    private static final Caller CALLER =
            new Caller(new UUID(0, 1), "importer", Language.EN, Set.of(), new RowScope.All());

    private final RunningServer server;

    private KilledImport(RunningServer server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        var settings = ServerSettings.load(Path.of(arguments[0]), Map.of(), Map.of(Setting.SERVER_PORT, "0"));
        var process = new KilledImport(RunningServer.start(settings, Map.of()));
        System.out.println("WHOLE " + process.committed());
        process.begin();
        System.out.println("BEGUN");
        Thread.sleep(120_000);
    }

    /** Waits for the import that was cut short, then holds records and files against each other. */
    private int committed() throws Exception {
        var imports = server.get(ImportRecords.class);
        var jobs = server.get(Jobs.class);
        for (var id : imports.in(ImportState.OPEN)) {
            var job = imports.find(id).orElseThrow().job();
            while (job != null
                    && !jobs.show(job, Language.EN).orElseThrow().state().isFinal()) {
                Thread.sleep(200);
            }
        }
        var committed = imports.committed();
        var folders = server.get(ImportFolders.class);
        for (var each : committed) {
            for (var table : imports.accepted(each.id())) {
                require(
                        sha256(folders.committed(each.id()).resolve(table.file()))
                                .equals(table.sha256()),
                        "hash");
                require(table.rows() == ROWS, "rows");
            }
        }
        require(ImportFolders.in(folders.imports()).size() == committed.size(), "folders without a record");
        var facts = Files.createTempDirectory("facts");
        require(server.get(Facts.class).writeTo(facts).size() == committed.size(), "facts");
        ImportFolders.delete(facts);
        return committed.size();
    }

    private void begin() {
        var uploads = server.get(Uploads.class);
        var id = uploads.create(CALLER, "BROWSER");
        var text = new StringBuilder("order_id,customer_id,ordered_at,amount\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(id).append(i).append(",C1,2026-01-05,1.00\n");
        }
        var body = text.toString().getBytes(StandardCharsets.UTF_8);
        uploads.receive(id, "orders.csv", new ByteArrayInputStream(body), body.length, CALLER);
        var job = server.get(Jobs.class).submit(CommitJob.NAME, new UploadJob(id, Language.EN), CALLER);
        server.get(ImportRecords.class).setJob(id, job);
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static void require(boolean holds, String what) throws IOException {
        if (!holds) {
            throw new IOException("broken: " + what);
        }
    }
}
