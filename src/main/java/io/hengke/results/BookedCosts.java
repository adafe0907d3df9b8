package io.hengke.results;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the current run has booked per month, account and class: for the ledger, which ties it to the books of account. */
@Component
public class BookedCosts {

    private final ObjectProvider<Results> results;

    BookedCosts(ObjectProvider<Results> results) {
        this.results = results;
    }

    /** @param costs one per month, account, class and origin */
    public record Books(String runId, List<Booked> costs) {}

    /**
     * @param account empty for lines without one
     * @param isOwn whether the lines' keys begin as asked for
     * @param unassignedMinor the part that nobody bears
     */
    public record Booked(
            YearMonth month,
            String account,
            String costClass,
            boolean isOwn,
            long lines,
            long amountMinor,
            long unassignedMinor) {}

    /**
     * @param ownKeys how the keys of the ledger's own lines begin
     * @return empty until the first run is published
     */
    public Optional<Books> current(String ownKeys) {
        return Optional.ofNullable(results.getIfAvailable())
                .filter(it -> it.label().isPresent())
                .map(it -> it.read(reader -> new Books(reader.label().runId(), booked(reader, ownKeys))));
    }

    private static List<Booked> booked(Reader reader, String ownKeys) {
        return reader.remembered(
                """
                select
                    cast(month as date) as month, coalesce(account, '') as account, cost_class,
                    starts_with(cost_id, ?) as is_own, count(*) as lines,
                    cast(sum(amount_minor) as bigint) as amount_minor,
                    cast(sum(case when reason is null then 0 else amount_minor end) as bigint) as unassigned_minor
                from cost_line
                group by all
                order by all
                """,
                List.of(ownKeys),
                row -> new Booked(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("account"),
                        row.getString("cost_class"),
                        row.getBoolean("is_own"),
                        row.getLong("lines"),
                        row.getLong("amount_minor"),
                        row.getLong("unassigned_minor")));
    }
}
