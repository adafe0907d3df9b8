package io.hengke.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestClient.Answer;
import io.hengke.TestServer;
import io.hengke.ledger.LedgerServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Text that would mean something to a database means nothing in a body: it is refused with a reason, or kept as it is. */
class BodyInjectionTests {

    private static final List<String> TEXTS = List.of(
            "' or '1'='1",
            "'); drop table ledger.cost_line; --",
            "x' || (select password_hash from governance.account limit 1) || '",
            "\"; drop schema runs cascade; --",
            "\\'; delete from imports.import; --",
            "$$; delete from imports.import; $$",
            ":name ? {fn now()} %s",
            "x\u0000y");

    private static final TestServer SERVER = LedgerServer.get();
    private static final TestClient ANALYST = SERVER.as("analyst");

    /** Of the four months each test of the ledger takes, none uses the last. */
    private static final String MONTH = "1990-04";

    /** What is done with a text, and where it must be found then if it was taken; empty: it is never kept. */
    record Case(String name, Sending sending, String kept) {

        @Override
        public String toString() {
            return name;
        }
    }

    interface Sending {
        Answer send(String text);
    }

    private static Stream<Case> cases() {
        return Stream.of(
                new Case("ledger line", BodyInjectionTests::line, "/api/ledger/lines?month=" + MONTH),
                new Case("ledger reversal", BodyInjectionTests::reversal, "/api/ledger/lines?month=" + MONTH),
                new Case("recurring cost", BodyInjectionTests::recurring, "/api/ledger/recurring"),
                new Case("time sheet", BodyInjectionTests::week, ""),
                new Case("month", BodyInjectionTests::closing, "/api/ledger/months/" + MONTH),
                new Case("explanation", BodyInjectionTests::explanation, ""),
                new Case("import mapping", BodyInjectionTests::mapping, "/api/import-mappings"),
                new Case("import choice", BodyInjectionTests::choice, ""),
                new Case("import", BodyInjectionTests::imported, ""),
                new Case("model draft", BodyInjectionTests::draft, "/api/costing-models/draft"),
                new Case("model check", it -> post("/api/costing-models/check", Map.of("text", it)), ""),
                new Case("action plan check", it -> post("/api/action-plans/check", Map.of("text", it)), ""),
                new Case("run", it -> post("/api/runs", Map.of("asOf", it)), ""),
                new Case("schedule", it -> post("/api/schedules", Map.of("timing", Map.of("rhythm", it))), ""));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noTextBreaksOutOfItsPlace(Case sent) {
        var refused = new ArrayList<String>();
        for (var text : TEXTS) {
            var answer = sent.sending().send(text);

            assertThat(answer.status()).as("%s: %s", text, answer.body()).isLessThan(500);
            if (answer.status() < 300 && !sent.kept().isEmpty()) {
                assertThat(texts(ANALYST.get(sent.kept()).json())).contains(text);
            } else {
                refused.add(answer.body());
            }
        }
        if (!sent.kept().isEmpty()) {
            assertThat(refused).as("some are taken").hasSizeLessThan(TEXTS.size());
        }
        assertThat(SERVER.get(JdbcClient.class).sql("""
                            select count(*) from pg_tables
                            where schemaname || '.' || tablename in ('ledger.cost_line', 'runs.run', 'imports.import')
                            """).query(Long.class).single())
                .isEqualTo(3);
    }

    private static List<String> texts(JsonNode node) {
        return node.isString()
                ? List.of(node.asString())
                : node.values().stream().flatMap(it -> texts(it).stream()).toList();
    }

    private static Answer post(String path, Object body) {
        return ANALYST.post(path, body);
    }

    private static Map<String, Object> draft(String amount, String text) {
        var draft =
                new HashMap<String, Object>(Map.of("postedOn", MONTH + "-15", "amount", amount, "costType", "电话客服"));
        for (var field : List.of("account", "department", "employee", "vendor", "channel", "campaign", "memo")) {
            draft.put(field, text);
        }
        for (var field : List.of("customerId", "orderId", "ticketId", "activity")) {
            draft.put(field, text);
        }
        return draft;
    }

    private static Answer line(String text) {
        return post("/api/ledger/lines", draft("1.00", text));
    }

    private static Answer reversal(String text) {
        var id = post("/api/ledger/lines", draft("2.00", "plain"))
                .json()
                .path("id")
                .asLong();
        return post("/api/ledger/lines/%d/reversal".formatted(id), Map.of("reason", text));
    }

    private static Answer recurring(String text) {
        var line = draft("3.00", text);
        line.remove("postedOn");
        return post(
                "/api/ledger/recurring",
                Map.of(
                        "name",
                        text,
                        "everyMonths",
                        1,
                        "fromMonth",
                        MONTH,
                        "toMonth",
                        MONTH,
                        "dayOfMonth",
                        1,
                        "line",
                        line));
    }

    private static Answer week(String text) {
        var row =
                Map.of("activity", text, "customerId", text, "ticketId", text, "minutes", List.of(1, 0, 0, 0, 0, 0, 0));
        return ANALYST.put(
                "/api/ledger/time/week",
                Map.of("employee", text, "monday", "1990-04-02", "version", 0, "rows", List.of(row)));
    }

    private static Answer closing(String text) {
        var closed =
                post("/api/ledger/months/%s/closing".formatted(MONTH), Map.of("note", text, "despiteWarnings", true));
        var reopened = post("/api/ledger/months/%s/reopening".formatted(MONTH), Map.of("reason", text));
        return closed.status() < 300 ? reopened : closed;
    }

    private static Answer explanation(String text) {
        return post(
                "/api/ledger/trial-balances/%s/explanations".formatted(MONTH),
                Map.of("account", text, "amount", "1.00", "reason", text));
    }

    private static Answer mapping(String text) {
        var mapping = Map.of(
                "name",
                text,
                "table",
                "orders",
                "signature",
                text,
                "columns",
                Map.of("order_id", text),
                "attributes",
                List.of(text),
                "isShared",
                false);
        return post("/api/import-mappings", mapping);
    }

    private static Answer choice(String text) {
        var files = "/api/imports/%s/files"
                .formatted(post("/api/imports", Map.of()).json().path("id").asString());
        upload(files, "a,b\n1,2\n");
        var first = text.substring(0, 1);
        var forms = Map.of("file", text, "table", text, "encoding", text, "delimiter", first);
        var answers = forms.entrySet().stream().map(it -> {
            var form = new HashMap<>(Map.of("file", "a.csv", "table", "orders"));
            form.put(it.getKey(), it.getValue());
            return post(files + "/look", form);
        });
        return answers.max(Comparator.comparingInt(Answer::status)).orElseThrow();
    }

    /** A file whose header is the text, read by the analysis engine under that header. */
    private static Answer imported(String text) {
        var path = "/api/imports/"
                + post("/api/imports", Map.of()).json().path("id").asString();
        upload(path + "/files", "\"%s\",Kunde,Datum,Summe\nB1,C1,2026-01-05,1\n".formatted(text.replace("\"", "\"\"")));
        var columns = Map.of("order_id", text, "customer_id", "Kunde", "ordered_at", "Datum", "amount", "Summe");
        ANALYST.put(
                path + "/files",
                Map.of(
                        "file",
                        "a.csv",
                        "table",
                        "orders",
                        "columns",
                        columns,
                        "attributes",
                        List.of(),
                        "isSkipped",
                        false));
        var started = post(path + "/check", Map.of());
        if (started.status() < 300) {
            var job = ANALYST.await(started.json().path("jobId").asString());
            assertThat(job.path("problem").path("code").asString(""))
                    .as(job.toString())
                    .isNotEqualTo("jobs.fault");
        }
        ANALYST.delete(path);
        return started;
    }

    private static void upload(String files, String content) {
        ANALYST.send(ANALYST.request(files + "?name=a.csv")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(content)));
    }

    private static Answer draft(String text) {
        return ANALYST.put("/api/costing-models/draft", Map.of("basedOn", 0, "text", text));
    }
}
