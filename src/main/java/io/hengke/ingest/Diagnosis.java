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

    /** @param header what the column is called in the file */
    static Diagnosis of(Column column, String header, String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty()) {
            return column.isRequired() || column.type() == ColumnType.TEXT
                    ? because("ingest.missing-value", header)
                    : because("ingest.missing-amount", header);
        }
        return switch (column.type()) {
            case DAY, OPEN_DAY, MOMENT -> date(plain, header);
            case MONTH -> because("ingest.not-a-month", header);
            case AMOUNT, PRICE, QUANTITY, COUNT, MINUTES, RATE -> number(plain, column, header);
            case SCORE -> because("ingest.not-a-number", header);
            case YEAR, LINE_NUMBER -> because("ingest.not-a-whole-number", header);
            case YES_NO -> because("ingest.not-yes-or-no", header);
            case CUSTOMER_KIND -> because("ingest.unknown-customer-kind", header);
            case COST_TYPE, COST_TYPE_PREFIX ->
                because(
                        "ingest.unknown-cost-type",
                        text,
                        NearMiss.nearest(plain, CostTypes.names()).orElse(""));
            case CURRENCY -> because("ingest.not-a-currency", header);
            case TEXT -> because("ingest.missing-value", header);
        };
    }

    private static Diagnosis date(String text, String header) {
        if (!DATE.matcher(text).matches()) {
            return because("ingest.not-a-date", header);
        }
        var year = Integer.parseInt(text.substring(0, 4));
        return year < 1900 || year > 2200
                ? because("ingest.date-out-of-range", header)
                : because("ingest.impossible-date", header);
    }

    private static Diagnosis number(String text, Column column, String header) {
        if (!NUMBER.matcher(text).matches()) {
            return because("ingest.not-a-number", header);
        }
        var digits = text.replaceAll("[^\\d.]", "");
        var point = digits.indexOf('.');
        var whole = (point < 0 ? digits : digits.substring(0, point)).replaceFirst("^0+", "");
        if (whole.length() > 13) {
            return because("ingest.number-too-large", header);
        }
        if (text.startsWith("-") || text.startsWith("(")) {
            return column.type() == ColumnType.COUNT
                            || column.type() == ColumnType.MINUTES
                            || column.type() == ColumnType.RATE
                    ? because("ingest.negative-number", header)
                    : because("ingest.not-a-number", header);
        }
        return point >= 0 && digits.length() - point > 6
                ? because("ingest.too-many-decimals", header)
                : because("ingest.not-a-number", header);
    }

    private static Diagnosis because(String code, Object... arguments) {
        return new Diagnosis(code, List.of(arguments));
    }
}
