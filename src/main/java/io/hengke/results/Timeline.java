package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.governance.Field;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What happened between us and a customer, newest first. */
@Service
class Timeline {

    static final Set<String> KINDS = Set.of("order", "activity", "ticket", "response", "touch", "subscription");

    private final Results results;

    Timeline(Results results) {
        this.results = results;
    }

    /**
     * Something that happened.
     *
     * @param at by the company's clock
     * @param id in the data; empty for touches
     * @param detail what it was about, in the data's own words
     * @param detailLabel the same in the reader's, where it is a code that has a name
     * @param amountMinor of an order or a month's subscription; of a ticket: what was paid to make up, shown with costs only
     * @param finishedAt when a ticket was resolved or a subscription ends; null: not yet
     * @param words what the customer wrote
     */
    record TimelineEvent(
            String kind,
            String at,
            String id,
            @Nullable String channel,
            @Nullable String campaign,
            @Nullable String detail,
            @Nullable String detailLabel,
            @Nullable Long amountMinor,
            @Nullable Long refundMinor,
            @Nullable Long seconds,
            @Nullable Double score,
            @Nullable String finishedAt,
            boolean isComplaint,
            @Nullable String words) {}

    /** @param kinds how many there are of each kind in all */
    record TimelinePage(
            RunLabel run,
            List<TimelineEvent> items,
            @Nullable String next,
            List<KindCount> kinds) {}

    private record Placed(TimelineEvent event, EventPlace place) {}

    record KindCount(String kind, long events) {}

    TimelinePage page(
            Caller caller, Language language, String id, Set<String> kinds, Optional<String> after, int limit) {
        var unknown = kinds.stream().filter(it -> !KINDS.contains(it)).findFirst();
        unknown.ifPresent(it -> {
            throw new Problem("results.filter.value", "kind", it);
        });
        return results.read(
                reader -> page(reader, caller, language, Customers.key(reader, id, caller), kinds, after, limit));
    }

    private static TimelinePage page(
            Reader reader,
            Caller caller,
            Language language,
            long key,
            Set<String> kinds,
            Optional<String> after,
            int limit) {
        var run = reader.label().to(caller);
        var list = "timeline/" + key;
        var condition = Condition.of("customer_key = ?", key)
                .and(kinds.isEmpty() ? Condition.NONE : Condition.in("kind", kinds))
                .and(after.map(it -> EventPlace.read(Cursor.read(it, run, list)).after())
                        .orElse(Condition.NONE));
        var found = reader.list(
                "select * from event where %s order by %s limit %d"
                        .formatted(condition.sql(), EventPlace.ORDER, limit + 1),
                condition.parameters(),
                row -> new Placed(event(row, caller, language), EventPlace.of(row)));
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() <= limit ? null : shown.getLast().place().cursor(run, list);
        var counts = reader.list(
                "select kind, count(*) from event where customer_key = ? group by kind order by kind",
                List.of(key),
                row -> new KindCount(row.getString(1), row.getLong(2)));
        return new TimelinePage(run, shown.stream().map(Placed::event).toList(), next, counts);
    }

    private static TimelineEvent event(ResultSet row, Caller caller, Language language) throws SQLException {
        var kind = row.getString("kind");
        var isCost = kind.equals("ticket") && caller.masks(Field.COST);
        return new TimelineEvent(
                kind,
                String.valueOf(Rows.time(row, "occurred_at")),
                row.getString("event_id"),
                row.getString("channel"),
                row.getString("campaign"),
                row.getString("detail"),
                ChoiceLabels.of(kind, row.getString("detail"), language),
                isCost ? null : Rows.whole(row, "amount_minor"),
                Rows.whole(row, "refund_minor"),
                Rows.whole(row, "seconds"),
                Rows.decimal(row, "score"),
                Rows.time(row, "finished_at"),
                row.getBoolean("is_complaint"),
                row.getString("words"));
    }
}
