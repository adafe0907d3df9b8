package io.hengke.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttachmentTests {

    private static final byte[] PDF = "%PDF-1.7 invoice".getBytes(StandardCharsets.UTF_8);

    private final LedgerApi ledger = new LedgerApi();
    private final long line = ledger.enter(LedgerApi.freshMonth(), "10");

    @Test
    void handsAFileOutToBeSavedNeverToBeShown() {
        var id = attach("发票 001.pdf", PDF).json().path("id").asString();

        var answer = ledger.accountant.get("/api/ledger/attachments/" + id);

        assertThat(answer.body()).isEqualTo("%PDF-1.7 invoice");
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''%E5%8F%91%E7%A5%A8%20001.pdf");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).contains("sandbox");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
    }

    @Test
    void tellsAKindByContentNotByName() {
        var page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        assertThat(attach("invoice.pdf", page).code()).isEqualTo("ledger.attachment-kind");
        assertThat(attach("archive.zip", "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1))
                        .code())
                .isEqualTo("ledger.attachment-kind");
        assertThat(attach("empty.pdf", new byte[0]).code()).isEqualTo("ledger.attachment-kind");
    }

    @Test
    void keepsNothingOutsideItsFolderWhateverTheFileIsCalled() throws IOException {
        var kept = attach("../../../etc/passwd.pdf", PDF).json();

        assertThat(kept.path("name").asString()).isEqualTo("passwd.pdf");
        try (var files = Files.walk(LedgerServer.get().data().resolve("attachments"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(it -> assertThat(it.getFileName().toString()).matches("[0-9a-f]{64}"));
        }
    }

    @Test
    void refusesWhatIsTooLargeAndKeepsNoneOfIt() throws IOException {
        var large = Arrays.copyOf(PDF, (int) AttachmentFiles.LIMIT_BYTES + 1);

        var answer = attach("large.pdf", large);

        assertThat(answer.status()).isEqualTo(413);
        try (var files = Files.list(LedgerServer.get().data().resolve("attachments"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).noneMatch(it -> it.endsWith(".part"));
        }
    }

    @Test
    void keepsTheRecordOfWhatWasTakenOff() {
        var id = attach("a.pdf", PDF).json().path("id").asString();

        ledger.accountant.delete("/api/ledger/attachments/" + id);

        var shown = ledger.accountant.get("/api/ledger/lines/" + line).json();
        assertThat(shown.path("attachments").get(0).path("withdrawnByName").asString())
                .isEqualTo("analyst");
        assertThat(shown.path("line").path("attachments").asInt()).isZero();
    }

    @Test
    void isShutToThoseWhoMayNotReadTheLedger() {
        var id = attach("a.pdf", PDF).json().path("id").asString();

        assertThat(LedgerServer.get()
                        .as("viewer")
                        .get("/api/ledger/attachments/" + id)
                        .status())
                .isEqualTo(403);
        assertThat(ledger.accountant
                        .get("/api/ledger/attachments/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(ledger.accountant
                        .get("/api/ledger/attachments/..%2f..%2fhengke.yaml")
                        .status())
                .isBetween(400, 404);
    }

    private Answer attach(String name, byte[] content) {
        var path = "/api/ledger/lines/%d/attachments?name=%s"
                .formatted(line, URLEncoder.encode(name, StandardCharsets.UTF_8));
        return ledger.accountant.send(ledger.accountant
                .request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content)));
    }

    private static String header(Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElse("");
    }
}
