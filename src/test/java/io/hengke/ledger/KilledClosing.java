package io.hengke.ledger;

import io.hengke.governance.Caller;
import io.hengke.governance.RowScope;
import io.hengke.server.RunningServer;
import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import io.hengke.shared.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A server process that looks whether the books are whole, then closes and reopens months until it is killed. */
final class KilledClosing {

    private static final YearMonth FIRST = YearMonth.of(2010, 1);
    private static final int MONTHS = 3;
    private static final Caller CALLER =
            new Caller(new UUID(0, 1), "accountant", Language.EN, Set.of(), new RowScope.All());

    private final RunningServer server;

    private KilledClosing(RunningServer server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        var settings = ServerSettings.load(Path.of(arguments[0]), Map.of(), Map.of(Setting.SERVER_PORT, "0"));
        var process = new KilledClosing(RunningServer.start(settings, Map.of()));
        process.begin();
        process.waitUntilPosted();
        process.check();
        System.out.println("WHOLE");
        process.work();
    }

    /** One rent for the months after those that close. */
    private void begin() {
        if (server.get(RecurringCosts.class).list().isEmpty()) {
            var line = new CostDraft(
                    null, "10", "overhead.rent", null, null, null, null, null, null, null, null, null, null, null);
            var rent = new RecurringDraft("rent", 1, FIRST.minusMonths(1), FIRST.plusMonths(MONTHS + 1L), 1, line);
            var currency = Currency.getInstance("CNY");
            server.get(RecurringCosts.class).add(rent.checked(0, currency, Instant.EPOCH, "x"));
        }
    }

    /** What a closing told before the crash is told again after it: wherever a month is closed, the next has its rent. */
    private void waitUntilPosted() throws InterruptedException {
        for (int i = 0; i < 100 && !isPosted(); i++) {
            Thread.sleep(100);
        }
    }

    private boolean isPosted() {
        var last = FIRST.plusMonths(MONTHS - 1L);
        return server.get(Closings.class).of(last).isEmpty()
                || !server.get(RecurringCosts.class)
                        .postedIn(last.plusMonths(1))
                        .isEmpty();
    }

    private void check() {
        require(isPosted(), "the month after a closed one has no rent");
        for (int i = 0; i < MONTHS; i++) {
            check(FIRST.plusMonths(i));
        }
    }

    /** Closed exactly if the last closing stands, and each standing closing's totals are the lines'. */
    private void check(YearMonth month) {
        var closings = server.get(Closings.class).of(month);
        var isClosed = server.get(Ledger.class).isClosed(month);
        var stands = !closings.isEmpty() && closings.getLast().reopenedAt() == null;
        require(isClosed == stands, "state and log of %s part".formatted(month));
        for (int i = 0; i < closings.size() - 1; i++) {
            require(closings.get(i).reopenedAt() != null, "a closing of %s was never undone".formatted(month));
        }
        if (isClosed) {
            var totals = server.get(Closings.class).totals(closings.getLast().id());
            require(
                    totals.equals(server.get(Months.class).totals(month)),
                    "totals of %s are not its lines'".formatted(month));
        }
    }

    private void work() {
        var bookkeeping = server.get(Bookkeeping.class);
        var closing = server.get(MonthClosing.class);
        for (var month = FIRST; ; month = next(month)) {
            if (server.get(Ledger.class).isClosed(month)) {
                closing.reopen(month, "again", CALLER);
            }
            bookkeeping.enterAll(List.of(line(month.atDay(3)), line(month.atDay(4))), CALLER);
            closing.close(month, null, true, CALLER);
        }
    }

    private static YearMonth next(YearMonth month) {
        return month.equals(FIRST.plusMonths(MONTHS - 1L)) ? FIRST : month.plusMonths(1);
    }

    private static CostDraft line(LocalDate day) {
        return new CostDraft(
                day, "1.01", "service.phone", "6601", null, null, null, null, null, null, null, null, null, null);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("broken: " + what);
        }
    }
}
