package io.hengke.ledger;

import io.hengke.TestClient;
import io.hengke.TestClient.Answer;
import io.hengke.TestServer;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The ledger as its tests use it. Each test takes months of its own, since all share one server. */
final class LedgerApi {

    private static final AtomicInteger TAKEN = new AtomicInteger();

    private final TestServer server = LedgerServer.get();
    final TestClient accountant = server.as("analyst");

    /** A month that no other test uses: long before those of the tests in the browser, which share the server. */
    static YearMonth freshMonth() {
        return YearMonth.of(1990, 1).plusMonths(TAKEN.getAndIncrement() * 4L);
    }

    static Map<String, Object> line(YearMonth month, String amount) {
        var line = new HashMap<String, Object>();
        line.put("postedOn", month.atDay(15).toString());
        line.put("amount", amount);
        line.put("costType", "电话客服");
        line.put("account", "6601");
        return line;
    }

    /** Posts a line and answers its id. */
    long enter(YearMonth month, String amount) {
        return accountant
                .post("/api/ledger/lines", line(month, amount))
                .json()
                .path("id")
                .asLong();
    }

    Answer correct(long id, Map<String, Object> line) {
        return accountant.post("/api/ledger/lines/%d/correction".formatted(id), Map.of("line", line, "reason", "金额抄错"));
    }

    Answer close(YearMonth month) {
        return accountant.post("/api/ledger/months/%s/closing".formatted(month), Map.of("despiteWarnings", true));
    }

    Answer reopen(YearMonth month) {
        return accountant.post("/api/ledger/months/%s/reopening".formatted(month), Map.of("reason", "漏记一笔"));
    }

    long sum(YearMonth month) {
        return accountant
                .get("/api/ledger/lines?month=" + month)
                .json()
                .path("sumMinor")
                .asLong();
    }
}
