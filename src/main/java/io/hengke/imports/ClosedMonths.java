package io.hengke.imports;

import java.time.YearMonth;
import java.util.NavigableSet;

/** Knows which months of the books are closed, so that an import can say which of them it would change. */
@FunctionalInterface
public interface ClosedMonths {

    NavigableSet<YearMonth> closedMonths();
}
