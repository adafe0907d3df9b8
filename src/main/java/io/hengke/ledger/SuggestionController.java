package io.hengke.ledger;

import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the forms offer, so that the same thing is always called the same. */
@RestController
@RequestMapping("/api/ledger")
class SuggestionController {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    SuggestionController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Words used before, the most used ones first. */
    record Suggestions(
            List<String> accounts,
            List<String> departments,
            List<String> employees,
            List<String> vendors,
            List<String> channels,
            List<String> campaigns,
            List<String> activities) {}

    @GetMapping("/cost-types")
    @Requires({Permission.LEDGER_READ, Permission.COST_READ})
    @Operation(summary = "Lists the cost types with their classes and Chinese names")
    List<CostTypeNames.CostType> costTypes() {
        return CostTypeNames.all();
    }

    @GetMapping("/suggestions")
    @Requires(Permission.LEDGER_READ)
    @Operation(summary = "Lists the accounts, departments and other words used in the books before")
    Suggestions suggestions() {
        return new Suggestions(
                used("account"),
                used("department"),
                used("employee"),
                used("vendor"),
                used("channel"),
                used("campaign"),
                used("activity"));
    }

    private List<String> used(String column) {
        return jdbc.sql("""
                select %1$s from ledger.cost_line where %1$s is not null
                group by %1$s order by count(*) desc, %1$s limit %2$d
                """.formatted(column, MOST))
                .query((row, _) -> row.getString(1))
                .list();
    }
}
