package io.hengke.ingest;

import io.hengke.shared.CostTypes;
import io.hengke.shared.NearMiss;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Why a cell could not be read, found after the fact from its text.
 *
 * @param code stable code of the reason
 * @param arguments values for its message
 */
record Diagnosis(String code, List<Object> arguments) {

    private static final Pattern NUMBER = Pattern.compile("[-+(]*\\D{0,4}[\\d,]+(\\.\\d*)?\\D{0,2}");
    private static final Pattern DATE = Pattern.compile("\\d{4}(\\d{4}|\\D+\\d{1,2}\\D+\\d{1,2}).*");

    static Diagnosis of(Column column, String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty()) {
            return column.isRequired() || column.type() == ColumnType.TEXT
                    ? because("ingest.missing-value", column.name())
                    : because("ingest.missing-amount", column.name());
        }
        return switch (column.type()) {
            case DAY, OPEN_DAY, MOMENT -> date(plain, column);
            case MONTH -> because("ingest.not-a-month", column.name());
            case AMOUNT, PRICE, QUANTITY, COUNT, MINUTES, RATE -> number(plain, column);
            case SCORE -> because("ingest.not-a-number", column.name());
            case YEAR, LINE_NUMBER -> because("ingest.not-a-whole-number", column.name());
            case YES_NO -> because("ingest.not-yes-or-no", column.name());
            case CUSTOMER_KIND -> because("ingest.unknown-customer-kind", column.name());
            case COST_TYPE, COST_TYPE_PREFIX ->
                because(
                        "ingest.unknown-cost-type",
                        text,
                        NearMiss.nearest(plain, CostTypes.names()).orElse(""));
            case CURRENCY -> because("ingest.not-a-currency", column.name());
            case TEXT -> because("ingest.missing-value", column.name());
        };
    }

    private static Diagnosis date(String text, Column column) {
        if (!DATE.matcher(text).matches()) {
            return because("ingest.not-a-date", column.name());
        }
        var year = Integer.parseInt(text.substring(0, 4));
        return year < 1900 || year > 2200
                ? because("ingest.date-out-of-range", column.name())
                : because("ingest.impossible-date", column.name());
    }

    private static Diagnosis number(String text, Column column) {
        if (!NUMBER.matcher(text).matches()) {
            return because("ingest.not-a-number", column.name());
        }
        var digits = text.replaceAll("[^\\d.]", "");
        var point = digits.indexOf('.');
        var whole = (point < 0 ? digits : digits.substring(0, point)).replaceFirst("^0+", "");
        if (whole.length() > 13) {
            return because("ingest.number-too-large", column.name());
        }
        if (text.startsWith("-") || text.startsWith("(")) {
            return column.type() == ColumnType.COUNT
                            || column.type() == ColumnType.MINUTES
                            || column.type() == ColumnType.RATE
                    ? because("ingest.negative-number", column.name())
                    : because("ingest.not-a-number", column.name());
        }
        return point >= 0 && digits.length() - point > 6
                ? because("ingest.too-many-decimals", column.name())
                : because("ingest.not-a-number", column.name());
    }

    private static Diagnosis because(String code, Object... arguments) {
        return new Diagnosis(code, List.of(arguments));
    }
}
