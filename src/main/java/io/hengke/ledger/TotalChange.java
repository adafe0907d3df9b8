package io.hengke.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a total of a month was restated. */
record TotalChange(
        BookTotal.Source source,
        String account,
        String costClass,
        long linesBefore,
        long linesAfter,
        long beforeMinor,
        long afterMinor,
        long differenceMinor) {

    private static final Comparator<BookTotal.Key> ORDER = Comparator.comparing(BookTotal.Key::source)
            .thenComparing(BookTotal.Key::account)
            .thenComparing(BookTotal.Key::costClass);

    /** Only what differs, in the order of source, account and class. */
    static List<TotalChange> between(List<BookTotal> before, List<BookTotal> after) {
        var old = before.stream().collect(Collectors.toMap(BookTotal::key, Function.identity()));
        var all = new TreeMap<BookTotal.Key, BookTotal>(ORDER);
        all.putAll(old);
        after.forEach(it -> all.put(it.key(), it));
        var now = after.stream().collect(Collectors.toMap(BookTotal::key, Function.identity()));
        var changes = new ArrayList<TotalChange>();
        for (var key : all.keySet()) {
            var none = new BookTotal(key.source(), key.account(), key.costClass(), 0, 0);
            var change = of(old.getOrDefault(key, none), now.getOrDefault(key, none));
            if (change.differenceMinor != 0 || change.linesBefore != change.linesAfter) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static TotalChange of(BookTotal before, BookTotal after) {
        return new TotalChange(
                before.source(),
                before.account(),
                before.costClass(),
                before.lines(),
                after.lines(),
                before.amountMinor(),
                after.amountMinor(),
                Math.subtractExact(after.amountMinor(), before.amountMinor()));
    }
}
