package io.hengke.ledger;

import io.hengke.imports.ClosedMonths;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What other modules may ask of the books. */
@Service
public class Ledger implements ClosedMonths {

    private final Months months;

    Ledger(Months months) {
        this.months = months;
    }

    /** True while nothing can be posted into the month. */
    public boolean isClosed(YearMonth month) {
        return months.state(month) == MonthState.CLOSED;
    }

    /** All months that are closed now. */
    @Override
    public NavigableSet<YearMonth> closedMonths() {
        return months.states().entrySet().stream()
                .filter(it -> it.getValue() == MonthState.CLOSED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
