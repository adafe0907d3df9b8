package io.hengke.ledger;

import io.hengke.governance.AuditTrail;
import io.hengke.governance.Caller;
import io.hengke.shared.Problem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes and approves time sheets. Days of a closed month cannot be changed, for they drove that month's costs. */
@Service
class TimeSheets {

    private static final int MOST_ROWS = 200;

    private final TimeWeeks weeks;
    private final OpenMonths months;
    private final AuditTrail audit;

    TimeSheets(TimeWeeks weeks, OpenMonths months, AuditTrail audit) {
        this.weeks = weeks;
        this.months = months;
        this.audit = audit;
    }

    TimeWeek find(String employee, LocalDate monday) {
        return weeks.find(Inputs.required("employee", employee), checked(monday));
    }

    /**
     * Writes a week as a whole; rows left out are removed.
     *
     * @param version of the week as the writer read it
     */
    @Transactional
    public TimeWeek write(String employee, LocalDate monday, int version, List<TimeRow> rows, Caller caller) {
        var name = Inputs.required("employee", employee);
        if (rows.size() > MOST_ROWS) {
            throw new Problem("ledger.time-rows", MOST_ROWS);
        }
        var wanted = cells(rows, checked(monday));
        var week = weeks.hold(name, monday, caller.name());
        if (week.isApproved()) {
            throw new Problem("ledger.week-approved.conflict", name, monday);
        }
        if (week.version() != version) {
            throw new Problem("ledger.week-changed.conflict", name, monday);
        }
        change(name, weeks.cells(name, monday), wanted);
        weeks.changed(name, monday, caller.name());
        audit.record(caller, "ledger.time-written", name, Map.of("monday", monday.toString(), "rows", rows.size()));
        return weeks.find(name, monday);
    }

    @Transactional
    public TimeWeek approve(String employee, LocalDate monday, Caller caller) {
        weeks.hold(Inputs.required("employee", employee), checked(monday), caller.name());
        weeks.approve(employee, monday, caller.name());
        audit.record(caller, "ledger.time-approved", employee, Map.of("monday", monday.toString()));
        return weeks.find(employee, monday);
    }

    @Transactional
    public TimeWeek takeApprovalBack(String employee, LocalDate monday, Caller caller) {
        weeks.hold(Inputs.required("employee", employee), checked(monday), caller.name());
        weeks.takeApprovalBack(employee, monday);
        audit.record(caller, "ledger.time-approval-taken-back", employee, Map.of("monday", monday.toString()));
        return weeks.find(employee, monday);
    }

    /** Only the months of days that change need be open: a week may lie in a closed month with its first half. */
    private void change(String employee, Map<TimeWeeks.Cell, Integer> before, Map<TimeWeeks.Cell, Integer> wanted) {
        var changed = new HashSet<>(before.keySet());
        changed.addAll(wanted.keySet());
        changed.removeIf(it -> before.getOrDefault(it, 0).equals(wanted.getOrDefault(it, 0)));
        months.hold(changed.stream().map(it -> YearMonth.from(it.day())).toList());
        for (var cell : changed) {
            if (wanted.containsKey(cell)) {
                weeks.put(employee, cell, wanted.get(cell));
            } else {
                weeks.remove(employee, cell);
            }
        }
    }

    private static Map<TimeWeeks.Cell, Integer> cells(List<TimeRow> rows, LocalDate monday) {
        var cells = new HashMap<TimeWeeks.Cell, Integer>();
        for (var row : rows.stream().map(TimeRow::checked).toList()) {
            for (int day = 0; day < TimeRow.DAYS; day++) {
                if (row.minutes().get(day) > 0) {
                    cells.merge(
                            new TimeWeeks.Cell(monday.plusDays(day), row.key()),
                            row.minutes().get(day),
                            Math::addExact);
                }
            }
        }
        var perDay = new HashMap<LocalDate, Integer>();
        cells.forEach((cell, minutes) -> perDay.merge(cell.day(), minutes, Math::addExact));
        perDay.forEach((day, minutes) -> {
            if (minutes > 24 * 60) {
                throw new Problem("ledger.time-day", day, minutes);
            }
        });
        return cells;
    }

    private static LocalDate checked(LocalDate monday) {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new Problem("ledger.time-monday", monday);
        }
        return monday;
    }
}
