package io.hengke.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Closes a month of the books and opens it again, over and over. */
final class ClosingWork implements Work {

    private static final String MONTH = "2026-01";

    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();

    @Override
    public void prepare(TestClient admin) {
        var line = Map.of("postedOn", MONTH + "-15", "amount", "90.00", "costType", "service.phone");
        var posted = admin.post("/api/ledger/lines/batch", Map.of("lines", List.of(line)));
        assertThat(posted.status()).as(posted.body()).isLessThan(300);
    }

    @Override
    public void begin(TestClient admin, Path data) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    if (closed.get() == opened.get()) {
                        require(admin, "closing", Map.of("despiteWarnings", true));
                        closed.incrementAndGet();
                    } else {
                        require(admin, "reopening", Map.of("reason", "again"));
                        opened.incrementAndGet();
                    }
                }
            } catch (UncheckedIOException _) {
                // the server was killed
            }
        });
    }

    @Override
    public long milliseconds() {
        return 2000;
    }

    /** What was confirmed is there; of what was under way either nothing or all: state, history and trail agree. */
    @Override
    public void check(TestClient admin, Path data) {
        var month = admin.get("/api/ledger/months")
                .json()
                .path("items")
                .valueStream()
                .filter(it -> it.path("month").asString().equals(MONTH))
                .findFirst()
                .orElseThrow();
        var closings = month.path("closings").asInt();
        assertThat(closings).isBetween(closed.get(), closed.get() + 1);
        boolean isClosed = month.path("state").asString().equals("CLOSED");
        var details =
                admin.get("/api/ledger/months/" + MONTH).json().path("month").path("restatements");
        var reopenings = details.valueStream().filter(ClosingWork::isReopened).count();
        assertThat(details.size()).isEqualTo(closings);
        assertThat(reopenings)
                .isEqualTo(isClosed ? closings - 1 : closings)
                .isBetween((long) opened.get(), opened.get() + 1L);
        assertThat(recorded(admin, "ledger.month-closed")).isEqualTo(closings);
        assertThat(recorded(admin, "ledger.month-reopened")).isEqualTo(reopenings);
        closed.set(closings);
        opened.set((int) reopenings);
    }

    private static boolean isReopened(JsonNode restatement) {
        return !restatement.path("closing").path("reopenedAt").isNull();
    }

    private static long recorded(TestClient admin, String action) {
        var total = 0L;
        var next = "";
        do {
            var page = admin.get("/api/audit?limit=200&action=" + action + next).json();
            total += page.path("items").size();
            next = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!next.isEmpty());
        return total;
    }

    private static void require(TestClient admin, String what, Map<String, ?> order) {
        var answer = admin.post("/api/ledger/months/%s/%s".formatted(MONTH, what), order);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Override
    public String toString() {
        return "month closing";
    }
}
