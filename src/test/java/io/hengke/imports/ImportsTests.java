package io.hengke.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestServer;
import io.hengke.ingest.ImportReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of files into the history, over HTTP, on a real server. */
class ImportsTests {

    private final TestServer server = TestServer.shared();
    private final TestClient analyst = server.as("analyst");

    @TempDir
    Path temporary;

    @Test
    void aFileIsRecognisedCheckedImportedUndoneAndRestored() throws IOException {
        var upload = Importing.begin(analyst);
        var file = upload.file(
                "orders-1.csv", "order_id,customer_id,ordered_at,amount", "A1,C1,2026-01-05,1.50", "A2,C1,soon,2");
        assertThat(file.path("preview").path("table").asString()).isEqualTo("orders");
        assertThat(file.path("choice").path("columns").path("amount").asString())
                .isEqualTo("amount");

        assertThat(upload.check().path("state").asString()).isEqualTo("DONE");
        var checked = upload.show().path("checked");
        assertThat(checked.path("files").path(0).path("rejected").asInt()).isEqualTo(1);
        assertThat(checked.path("issueCounts").path("ingest.not-a-date").asInt())
                .isEqualTo(1);
        assertThat(analyst.get(upload.path("/refused?file=orders-1.csv")).body())
                .contains("A2,C1,soon,2");
        assertThat(facts()).doesNotContain("A1|150");

        assertThat(upload.commit().path("state").asString()).isEqualTo("DONE");
        assertThat(upload.show().path("state").asString()).isEqualTo("COMMITTED");
        assertThat(analyst.get(upload.path("/issues")).body()).contains("ingest.not-a-date");
        assertThat(facts()).contains("A1|150").doesNotContain("A2|200");
        assertThat(server.data().resolve("uploads").resolve(upload.id())).doesNotExist();

        assertThat(analyst.post(upload.path("/undo"), Map.of()).status()).isEqualTo(200);
        assertThat(facts()).doesNotContain("A1|150");
        assertThat(analyst.post(upload.path("/undo"), Map.of()).code()).isEqualTo("imports.state.conflict");
        assertThat(analyst.post(upload.path("/redo"), Map.of()).status()).isEqualTo(200);
        assertThat(facts()).contains("A1|150");
        assertThat(analyst.post(upload.path("/undo"), Map.of()).status()).isEqualTo(200);
    }

    @Test
    void theUsersMappingIsTakenAndRememberedForFilesWithTheSameHeaders() {
        var headers = "Belegnummer,Kunde,Datum,Summe";
        var first = Importing.begin(analyst);
        var file = first.file("export.csv", headers, "B1,C1,2026-01-05,1");
        assertThat(file.path("choice").isNull()).isTrue();
        var columns =
                Map.of("order_id", "Belegnummer", "customer_id", "Kunde", "ordered_at", "Datum", "amount", "Summe");
        var choice = Map.of(
                "file",
                "export.csv",
                "table",
                "orders",
                "columns",
                columns,
                "attributes",
                List.of(),
                "isSkipped",
                false);
        assertThat(analyst.put(first.path("/files"), choice).status()).isEqualTo(200);
        var saved = analyst.post(
                "/api/import-mappings",
                Map.of(
                        "name",
                        "Kasse",
                        "table",
                        "orders",
                        "signature",
                        file.path("preview").path("signature").asString(),
                        "columns",
                        columns,
                        "attributes",
                        List.of(),
                        "isShared",
                        true));
        assertThat(saved.status()).as(saved.body()).isEqualTo(201);
        assertThat(first.check().path("result").path("accepted").asInt()).isEqualTo(1);

        var second = Importing.begin(server.as("administrator"));
        var again = second.file("other.csv", "Datum,Summe,Belegnummer,Kunde", "2026-01-06,2,B2,C1");
        assertThat(again.path("choice").path("columns").path("order_id").asString())
                .isEqualTo("Belegnummer");
        assertThat(second.check().path("result").path("accepted").asInt()).isEqualTo(1);
        analyst.delete(first.path(""));
        server.as("administrator").delete(second.path(""));
    }

    @Test
    void halfAnAnswerIsAProblemAndNoFault() {
        var upload = Importing.begin(analyst);
        upload.file("orders.csv", "order_id,customer_id,ordered_at,amount", "A1,C1,2026-01-05,1");

        var nothing = Map.of("file", "orders.csv", "isSkipped", false);
        assertThat(analyst.put(upload.path("/files"), nothing).code()).isEqualTo("imports.no-table");
        var noColumns = Map.of("file", "orders.csv", "table", "orders", "isSkipped", false);
        assertThat(analyst.put(upload.path("/files"), noColumns).status()).isEqualTo(200);
        assertThat(upload.check().path("problem").path("code").asString()).isEqualTo("ingest.missing-column");
        var noTable = Map.of("name", "x", "isShared", false);
        assertThat(analyst.post("/api/import-mappings", noTable).code()).isEqualTo("imports.table.not-found");
        analyst.delete(upload.path(""));
    }

    @Test
    void uploadsAreTheirMakersAlone() {
        var upload = Importing.begin(analyst);
        upload.file("orders.csv", "order_id,customer_id,ordered_at,amount", "A1,C1,2026-01-05,1");
        var other = server.as("administrator");

        assertThat(other.get(upload.path("")).code()).isEqualTo("imports.upload.not-found");
        assertThat(other.post(upload.path("/commit"), Map.of()).status()).isEqualTo(404);
        assertThat(other.get(upload.path("/issues")).status()).isEqualTo(404);
        assertThat(other.delete(upload.path("/files?name=orders.csv")).status()).isEqualTo(404);
        assertThat(analyst.delete(upload.path("")).status()).isEqualTo(204);
        assertThat(analyst.get(upload.path("")).status()).isEqualTo(404);
    }

    @Test
    void whoMayNotImportIsRefused() {
        assertThat(server.as("viewer").post("/api/imports", Map.of()).status()).isEqualTo(403);
        assertThat(server.as("viewer").get("/api/imports").status()).isEqualTo(403);
        assertThat(server.unsigned().get("/api/imports").status()).isEqualTo(401);
    }

    @Test
    void filesStayInTheirFolderWhateverTheyAreCalled() throws IOException {
        var upload = Importing.begin(analyst);
        var file = upload.file(
                "../../../imports/orders.csv", "order_id,customer_id,ordered_at,amount", "A1,C1,2026-01-05,1");

        assertThat(file.path("name").asString()).isEqualTo("orders.csv");
        assertThat(server.data().resolve("uploads").resolve(upload.id()).resolve("files/orders.csv"))
                .exists();
        assertThat(upload.upload("orders.php", new byte[] {1}).code()).isEqualTo("imports.file-kind");
        assertThat(analyst.get(upload.path("/refused?file=../../../hengke.yaml"))
                        .status())
                .isEqualTo(404);
        analyst.delete(upload.path(""));
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithAReasonAndForgotten() {
        var upload = Importing.begin(analyst);
        assertThat(upload.upload("orders.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("ingest.unreadable-file");
        assertThat(upload.upload("orders.csv", new byte[] {0, 1, 2, 0}).code()).isEqualTo("ingest.not-text");
        assertThat(upload.show().path("files").isEmpty()).isTrue();
        assertThat(analyst.post(upload.path("/check"), Map.of()).code()).isEqualTo("imports.no-file");
        analyst.delete(upload.path(""));
    }

    @Test
    void aCommitThatWasCutShortLeavesTheOldStateAndIsDoneAgain() throws IOException {
        var upload = Importing.begin(analyst);
        upload.file("orders.csv", "order_id,customer_id,ordered_at,amount", "K1,C1,2026-01-05,1");
        // what a crash between moving the files and the transaction leaves behind
        var half = Files.createDirectories(server.data().resolve("imports").resolve(upload.id()));
        Files.writeString(half.resolve("orders.parquet"), "half");

        assertThat(facts()).doesNotContain("K1|100");
        assertThat(upload.commit().path("state").asString()).isEqualTo("DONE");
        assertThat(facts()).contains("K1|100");
        analyst.post(upload.path("/undo"), Map.of());
    }

    @Test
    void aCancelledCommitLeavesNothingBehindAndCanBeDoneAgain() {
        var rows = new StringBuilder("order_id,customer_id,ordered_at,amount\n");
        for (int i = 0; i < 400_000; i++) {
            rows.append("Z").append(i).append(",C1,2026-01-05,1.00\n");
        }
        var upload = Importing.begin(analyst);
        upload.upload("orders.csv", rows.toString().getBytes(StandardCharsets.UTF_8));
        var job = analyst.post(upload.path("/commit"), Map.of())
                .json()
                .path("jobId")
                .asString();
        assertThat(analyst.post(upload.path("/check"), Map.of()).code()).isEqualTo("imports.busy.conflict");
        analyst.post("/api/jobs/%s/cancel".formatted(job), Map.of());

        assertThat(analyst.await(job).path("state").asString()).isEqualTo("CANCELLED");
        assertThat(upload.show().path("state").asString()).isEqualTo("OPEN");
        assertThat(server.data().resolve("imports").resolve(upload.id())).doesNotExist();
        assertThat(upload.commit().path("state").asString()).isEqualTo("DONE");
        analyst.post(upload.path("/undo"), Map.of());
    }

    @Test
    void aStartSweepsFoldersOfNoImport() throws IOException {
        var stray = Files.createDirectories(server.data().resolve("imports/00000000-0000-0000-0000-000000000001"));
        server.get(Sweep.class).atStart();
        assertThat(stray).doesNotExist();
    }

    @Test
    void theSameFileImportedBeforeIsNamed() {
        var rows = new String[] {"order_id,customer_id,ordered_at,amount", "S1,C1,2026-01-05,1"};
        var first = Importing.begin(analyst);
        first.file("orders.csv", rows);
        first.commit();
        var number = first.show().path("number").asLong();

        var second = Importing.begin(analyst);
        assertThat(second.file("again.csv", rows).path("importedAs").asLong()).isEqualTo(number);
        analyst.delete(second.path(""));
        analyst.post(first.path("/undo"), Map.of());
    }

    private List<String> facts() throws IOException {
        var folder = Files.createTempDirectory(temporary, "facts");
        return server.get(Facts.class).writeTo(folder).isEmpty()
                ? List.of()
                : ImportReader.rows(folder, "select order_id || '|' || amount_minor from source_orders");
    }
}
