package io.hengke.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whatever people do, and in whatever order: what the books come to is what was entered, to the fen. */
class LedgerPropertyTests {

    private final LedgerApi ledger = new LedgerApi();

    /** One thing someone does to one of two months. */
    record Step(int what, int month, long fen) {}

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void totalsReconcileToTheFen(
            @ForAll @Size(min = 5, max = 25) List<@IntRange(max = 4) Integer> what,
            @ForAll @Size(25) List<@IntRange(max = 1) Integer> where,
            @ForAll @Size(25) List<@LongRange(min = 1, max = 1_000_000_000_00L) Long> fen) {
        var books = new Books(LedgerApi.freshMonth());
        for (int i = 0; i < what.size(); i++) {
            books.take(new Step(what.get(i), where.get(i), fen.get(i)));
        }
        books.months.forEach(books::check);
    }

    /** What the books should come to, reckoned beside them. */
    private final class Books {

        private final List<YearMonth> months;
        private final Map<YearMonth, Long> expected = new HashMap<>();
        private final Map<YearMonth, Boolean> closed = new HashMap<>();
        private final Map<YearMonth, Long> standing = new HashMap<>();
        private final List<String> recurring = new ArrayList<>();

        Books(YearMonth first) {
            this.months = List.of(first, first.plusMonths(2));
        }

        void take(Step step) {
            var month = months.get(step.month());
            var isClosed = closed.getOrDefault(month, false);
            switch (step.what()) {
                case 0 -> enter(month, step.fen(), isClosed);
                case 1 -> correct(month, step.fen(), isClosed, standing.get(month));
                case 2 -> recur(month, step.fen(), isClosed);
                case 3 -> close(month, isClosed);
                default -> reopen(month, isClosed);
            }
        }

        private void enter(YearMonth month, long fen, boolean isClosed) {
            var answer = ledger.accountant.post("/api/ledger/lines", LedgerApi.line(month, amount(fen)));
            assertThat(answer.status()).as(answer.body()).isEqualTo(isClosed ? 409 : 201);
            if (!isClosed) {
                expected.merge(month, fen, Long::sum);
                standing.put(month, answer.json().path("id").asLong());
            }
        }

        private void correct(YearMonth month, long fen, boolean isClosed, @Nullable Long line) {
            if (line == null) {
                return;
            }
            var before = ledger.accountant
                    .get("/api/ledger/lines/" + line)
                    .json()
                    .path("line")
                    .path("amountMinor")
                    .asLong();
            if (before == fen) {
                return;
            }
            var answer = ledger.correct(line, LedgerApi.line(month, amount(fen)));
            assertThat(answer.status()).as(answer.body()).isEqualTo(isClosed ? 409 : 201);
            if (!isClosed) {
                expected.merge(month, fen - before, Long::sum);
                standing.put(month, answer.json().path("id").asLong());
            }
        }

        private void recur(YearMonth month, long fen, boolean isClosed) {
            if (!recurring.contains(month.toString())) {
                ledger.accountant.post("/api/ledger/recurring", RecurringCostTests.rent(month, amount(fen)));
                recurring.add(month.toString());
            }
            var outcome = ledger.accountant
                    .post("/api/ledger/recurring/postings", Map.of("month", month.toString()))
                    .json()
                    .path("items")
                    .get(0);
            if (outcome.path("state").asString().equals("POSTED")) {
                assertThat(isClosed).isFalse();
                expected.merge(month, outcome.path("amountMinor").asLong(), Long::sum);
            }
        }

        private void close(YearMonth month, boolean isClosed) {
            assertThat(ledger.close(month).status()).isEqualTo(isClosed ? 409 : 200);
            closed.put(month, true);
        }

        private void reopen(YearMonth month, boolean isClosed) {
            assertThat(ledger.reopen(month).status()).isEqualTo(isClosed ? 200 : 409);
            closed.put(month, false);
        }

        /** The list, the totals by account and the newest snapshot with its restatement all come to the same. */
        void check(YearMonth month) {
            long sum = expected.getOrDefault(month, 0L);
            assertThat(ledger.sum(month)).isEqualTo(sum);
            var shown =
                    ledger.accountant.get("/api/ledger/months/" + month).json().path("month");
            assertThat(shown.path("totals")
                            .valueStream()
                            .mapToLong(it -> it.path("amountMinor").asLong())
                            .sum())
                    .isEqualTo(sum);
            var restated = shown.path("restatements")
                    .valueStream()
                    .flatMap(it -> it.path("changes").valueStream())
                    .mapToLong(it -> it.path("differenceMinor").asLong())
                    .sum();
            var first = shown.path("restatements").isEmpty() ? sum : firstClosing(month);
            assertThat(first + restated).isEqualTo(sum);
        }

        private long firstClosing(YearMonth month) {
            var closings = LedgerServer.get().get(Closings.class);
            return closings.totals(closings.of(month).getFirst().id()).stream()
                    .mapToLong(BookTotal::amountMinor)
                    .sum();
        }

        private static String amount(long fen) {
            return "%d.%02d".formatted(fen / 100, fen % 100);
        }
    }
}
