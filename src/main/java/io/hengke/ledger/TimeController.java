package io.hengke.ledger;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Time sheets over HTTP, a week of an employee at a time. */
@RestController
@RequestMapping("/api/ledger/time")
class TimeController {

    private final TimeSheets sheets;
    private final TimeWeeks weeks;

    TimeController(TimeSheets sheets, TimeWeeks weeks) {
        this.sheets = sheets;
        this.weeks = weeks;
    }

    record WeekList(List<TimeWeeks.WeekSummary> items) {}

    record WeekDraft(String employee, LocalDate monday, int version, List<TimeRow> rows) {}

    record WeekName(String employee, LocalDate monday) {}

    @GetMapping
    @Requires(Permission.LEDGER_READ)
    @Operation(summary = "Lists the weeks with time in a month, by employee")
    WeekList list(@RequestParam YearMonth month) {
        return new WeekList(weeks.list(month));
    }

    @GetMapping("/week")
    @Requires(Permission.LEDGER_READ)
    @Operation(summary = "Shows one employee's week; the week is named by its Monday")
    TimeWeek show(@RequestParam String employee, @RequestParam LocalDate monday) {
        return sheets.find(employee, monday);
    }

    @PutMapping("/week")
    @Requires(Permission.LEDGER_WRITE)
    @Operation(summary = "Writes one employee's week as a whole")
    TimeWeek write(@RequestBody WeekDraft draft, Caller caller) {
        return sheets.write(draft.employee(), draft.monday(), draft.version(), draft.rows(), caller);
    }

    @PostMapping("/approval")
    @Requires(Permission.MONTH_CLOSE)
    @Operation(summary = "Approves one employee's week: it cannot be changed until that is taken back")
    TimeWeek approve(@RequestBody WeekName week, Caller caller) {
        return sheets.approve(week.employee(), week.monday(), caller);
    }

    @DeleteMapping("/approval")
    @Requires(Permission.MONTH_CLOSE)
    @Operation(summary = "Takes the approval of one employee's week back")
    TimeWeek takeApprovalBack(@RequestParam String employee, @RequestParam LocalDate monday, Caller caller) {
        return sheets.takeApprovalBack(employee, monday, caller);
    }
}
