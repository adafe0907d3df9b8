package io.hengke.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One employee's week.
 *
 * @param version to be sent back when the week is written: it is refused if someone else wrote it since
 */
record TimeWeek(
        String employee,
        LocalDate monday,
        int version,
        List<TimeRow> rows,
        @Nullable Instant changedAt,
        @Nullable String changedByName,
        @Nullable Instant approvedAt,
        @Nullable String approvedByName) {

    TimeWeek {
        rows = List.copyOf(rows);
    }

    static TimeWeek empty(String employee, LocalDate monday) {
        return new TimeWeek(employee, monday, 0, List.of(), null, null, null, null);
    }

    boolean isApproved() {
        return approvedAt != null;
    }
}
