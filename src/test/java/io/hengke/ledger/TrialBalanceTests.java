package io.hengke.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TrialBalanceTests {

    private final LedgerApi ledger = new LedgerApi();
    private final YearMonth month = LedgerApi.freshMonth();

    @Test
    void tiesEachAccountToTheFen() {
        enter("6601", "100.10");
        enter("6601", "-0.05");
        enter("客服费", "30");
        enter("6603", "7");

        var tie = put("科目编码,科目名称,借方,贷方\n6601,销售费用,100.10,0.05\n6602,客服费,29.99,\n6604,其他,5,\n合计,,,\n");

        assertThat(status(tie, "6601")).isEqualTo("TIED");
        assertThat(status(tie, "6602")).isEqualTo("DIFFERS");
        assertThat(row(tie, "6602").path("differenceMinor").asLong()).isEqualTo(1);
        assertThat(status(tie, "6603")).isEqualTo("NOT_IN_TRIAL_BALANCE");
        assertThat(status(tie, "6604")).isEqualTo("NOT_BOOKED");
        assertThat(tie.path("bookedMinor").asLong()).isEqualTo(137_05);
        assertThat(tie.path("trialMinor").asLong()).isEqualTo(135_04);
        assertThat(tie.path("openAccounts").asInt()).isEqualTo(3);
    }

    @Test
    void settlesADifferenceOnceTheWholeOfItIsExplained() {
        enter("6601", "100");
        put("account,amount\n6601,70\n");

        explain("20");
        assertThat(status(shown(), "6601")).isEqualTo("DIFFERS");
        var tie = explain("10");

        assertThat(status(tie, "6601")).isEqualTo("EXPLAINED");
        assertThat(row(tie, "6601").path("openMinor").asLong()).isZero();
        assertThat(row(tie, "6601").path("explanations").size()).isEqualTo(2);
    }

    @Test
    void countsSubAccountsOnceAndAddsThemUpInTheirParent() {
        enter("660101", "40");
        enter("660102", "60");

        var tie = put("account\tname\tamount\n6601\t销售费用\t100\n660101\t广告\t40\n660102\t房租\t60\n");

        assertThat(status(tie, "6601")).isEqualTo("TIED");
        assertThat(row(tie, "6601").path("isParent").asBoolean()).isTrue();
        assertThat(tie.path("trialMinor").asLong()).isEqualTo(100_00);
        assertThat(tie.path("bookedMinor").asLong()).isEqualTo(100_00);
    }

    @Test
    void readsAWorkbookWithoutADoublesNoise() throws IOException {
        enter("6601", "0.29");
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("余额表");
            sheet.value(0, 0, "2001 年科目余额表");
            sheet.value(1, 0, "科目代码");
            sheet.value(1, 1, "金额");
            sheet.value(2, 0, 6601);
            sheet.value(2, 1, 0.1 + 0.19);
        }

        var tie = put(bytes.toByteArray(), "").json().path("tie");

        assertThat(status(tie, "6601")).isEqualTo("TIED");
    }

    @Test
    void readsWhatOldProgramsWroteInGb18030AndWhatIsPastedWithoutHeadings() {
        assertThat(put("科目,金额\n6601,1\n".getBytes(Charset.forName("GB18030")), "")
                        .status())
                .isEqualTo(200);
        assertThat(row(put("6601\t1,000.50\n6602\t(3)\n"), "6602")
                        .path("trialMinor")
                        .asLong())
                .isEqualTo(-3_00);
    }

    @Test
    void leavesOutAccountsThatHoldNoCost() {
        var answer = put("account,amount\n1001,500\n6601,0\n".getBytes(StandardCharsets.UTF_8), "66, 6401");

        assertThat(answer.json().path("tie").path("rows").size()).isEqualTo(1);
    }

    @Test
    void saysWhichRowItCannotRead() {
        assertThat(put("foo,bar\nx,y\n".getBytes(StandardCharsets.UTF_8), "").code())
                .isEqualTo("ledger.trial-balance-headings");
        var wrong = put("account,amount\n6601,1\n6602,abc\n".getBytes(StandardCharsets.UTF_8), "");
        assertThat(wrong.code()).isEqualTo("ledger.trial-balance-row");
        assertThat(wrong.json().path("detail").asString()).contains("第 3 行").contains("abc");
        assertThat(put("account,amount\n6601,1\n6601,2\n".getBytes(StandardCharsets.UTF_8), "")
                        .code())
                .isEqualTo("ledger.trial-balance-repeats");
        assertThat(put(new byte[] {'P', 'K', 3, 4, 0}, "").code()).isEqualTo("ledger.trial-balance-unreadable");
    }

    private void enter(String account, String amount) {
        var line = LedgerApi.line(month, amount);
        line.put("account", account);
        ledger.accountant.post("/api/ledger/lines", line);
    }

    private JsonNode put(String text) {
        var answer = put(text.getBytes(StandardCharsets.UTF_8), "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("tie");
    }

    private Answer put(byte[] content, String prefixes) {
        var path = "/api/ledger/trial-balances/%s?name=x&prefixes=%s".formatted(month, prefixes.replace(" ", "%20"));
        return ledger.accountant.send(ledger.accountant
                .request(path)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(content)));
    }

    private JsonNode explain(String amount) {
        return ledger.accountant
                .post(
                        "/api/ledger/trial-balances/%s/explanations".formatted(month),
                        Map.of("account", "6601", "amount", amount, "reason", "跨期发票"))
                .json()
                .path("tie");
    }

    private JsonNode shown() {
        return ledger.accountant
                .get("/api/ledger/trial-balances/" + month)
                .json()
                .path("tie");
    }

    private static JsonNode row(JsonNode tie, String account) {
        return tie.path("rows")
                .valueStream()
                .filter(it -> it.path("account").asString().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private static String status(JsonNode tie, String account) {
        return row(tie, account).path("status").asString();
    }
}
