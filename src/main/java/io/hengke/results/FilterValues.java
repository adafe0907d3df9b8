package io.hengke.results;

import io.hengke.shared.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** What somebody wrote as the value of a filter, as a value of the column's kind. */
final class FilterValues {

    private FilterValues() {}

    static Object range(String key, ColumnKind kind, String text) {
        try {
            return switch (kind) {
                case MONEY, COUNT -> Long.valueOf(text.strip());
                case DECIMAL, SHARE -> new BigDecimal(text.strip()).doubleValue();
                case DATE -> LocalDate.parse(text.strip());
                case MONTH -> YearMonth.parse(text.strip()).toString();
                case CHOICE, TEXT, FLAG -> throw new Problem("results.filter.not-a-range", key);
            };
        } catch (NumberFormatException | DateTimeParseException _) {
            throw new Problem("results.filter.value", key, text);
        }
    }

    static boolean flag(String key, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Problem("results.filter.value", key, text);
        };
    }
}
