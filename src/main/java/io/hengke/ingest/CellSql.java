package io.hengke.ingest;

import io.hengke.warehouse.Sql;
import java.util.Currency;

/**
 * The expressions that read one cell: a quick one that answers for plainly written values, a thorough one for the rest.
 *
 * <p>Exact numbers are whole: of 10<sup>-18</sup> in the thorough form, rounded once, half to even, to the unit kept.
 *
 * @param currency reporting currency, ISO 4217
 * @param zone where zone-less times are
 */
record CellSql(String currency, String zone) {

    private static final String TEMPORAL =
            "(19|20|21)\\d\\d(-\\d\\d?-\\d\\d?|/\\d\\d?/\\d\\d?)([ T]\\d\\d?:\\d\\d(:\\d\\d)?)?";
    private static final String SCALE = "1000000000000000000::hugeint";

    int digits() {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** 10<sup>-18</sup>s in one minor unit. */
    String minorUnit() {
        return "1" + "0".repeat(18 - digits()) + "::hugeint";
    }

    /** The value where it is plainly written, else null; the only expression of types read in one step. */
    String quick(ColumnType type, String raw) {
        return switch (type) {
            case TEXT -> "ingest_text(%s)".formatted(raw);
            case DAY, OPEN_DAY, MOMENT -> plain(raw, TEMPORAL, "try_cast(%s as timestamp)");
            case AMOUNT -> plainDecimal(raw, Math.min(13, 17 - 2 * digits()), digits());
            case PRICE -> plainDecimal(raw, 8, 4);
            case QUANTITY -> plainDecimal(raw, 5, 6);
            case COUNT -> plain(raw, "\\d{1,9}", "cast(%s as bigint) * 1000000");
            // 60 times hundredths of a minute never lie half-way between two seconds, so rounding is rounding to even
            case MINUTES -> plain(raw, "\\d{1,9}(\\.\\d{1,2})?", "cast(cast(%s as decimal(11, 2)) * 60 as bigint)");
            case RATE -> "null::bigint";
            case MONTH -> "ingest_month(%s)".formatted(raw);
            case SCORE -> "ingest_score(%s)".formatted(raw);
            case YEAR, LINE_NUMBER -> "ingest_whole_number(%s)".formatted(raw);
            case YES_NO -> "ingest_yes_no(%s)".formatted(raw);
            case CUSTOMER_KIND -> "ingest_customer_kind(%s)".formatted(raw);
            case COST_TYPE -> "ingest_cost_type(%s)".formatted(raw);
            case COST_TYPE_PREFIX -> "ingest_cost_type_prefix(%s)".formatted(raw);
            case CURRENCY ->
                "case when %1$s is null then null when %1$s = %2$s then %2$s else ingest_currency(%1$s) end"
                        .formatted(raw, Sql.text(currency));
        };
    }

    /** The text of a cell the quick expression did not read, taken apart. */
    String parts(ColumnType type, String raw) {
        return type.isTemporal()
                ? "ingest_moment_parts(%s)".formatted(raw)
                : "ingest_number_parts(%s, %s)".formatted(raw, Sql.text(currency.equals("CNY") ? "CNY|RMB" : currency));
    }

    /** The value of the parts, exact. */
    String thorough(ColumnType type, String parts) {
        return type.isTemporal()
                ? "ingest_moment(%s, %s)".formatted(parts, Sql.text(zone))
                : "ingest_scaled(%s)".formatted(parts);
    }

    /** The value kept where the quick expression read it. */
    String plainValue(ColumnType type, String quick) {
        return switch (type) {
            case PRICE -> quick + "::hugeint * 10000";
            case DAY, OPEN_DAY -> "cast(%s as date)".formatted(quick);
            default -> quick;
        };
    }

    /** The value kept, from what the two expressions answered. */
    String value(ColumnType type, String quick, String thorough) {
        return switch (type) {
            case AMOUNT -> "coalesce(%s, %s)".formatted(quick, rounded(thorough, minorUnit()));
            case QUANTITY -> "coalesce(%s, %s)".formatted(quick, rounded(thorough, "1000000000000::hugeint"));
            case COUNT ->
                "coalesce(%s, case when %2$s >= 0 then %3$s end)"
                        .formatted(quick, thorough, rounded(thorough, "1000000000000::hugeint"));
            case MINUTES ->
                "coalesce(%s, case when %2$s >= 0 and %2$s < 1000000000 * %3$s then %4$s end)"
                        .formatted(quick, thorough, SCALE, rounded(thorough + " * 60", SCALE));
            case PRICE -> exact(quick + "::hugeint * 10000", thorough, "10000000000::hugeint");
            case RATE ->
                "case when %1$s > 0 and %1$s < 1000000 * %2$s and %1$s %% 1000000 = 0 then %1$s // 1000000 end"
                        .formatted(thorough, SCALE);
            case DAY -> "cast(%s as date)".formatted(inRange(quick, thorough));
            case OPEN_DAY -> "cast(%s as date)".formatted(inRange(quick, thorough));
            case MOMENT -> inRange(quick, thorough);
            default -> quick;
        };
    }

    private static String plain(String raw, String pattern, String value) {
        return "case when regexp_full_match(%1$s, '%2$s') then %3$s end".formatted(raw, pattern, value.formatted(raw));
    }

    /** Up to 18 digits in all, so that the engine computes in 64 bits. */
    private static String plainDecimal(String raw, int whole, int fraction) {
        var pattern = "-?\\d{1,%d}".formatted(whole) + (fraction == 0 ? "" : "(\\.\\d{1,%d})?".formatted(fraction));
        return plain(
                raw,
                pattern,
                "cast(cast(%%s as decimal(%d, %d)) * 1%s as bigint)"
                        .formatted(whole + fraction, fraction, "0".repeat(fraction)));
    }

    private static String rounded(String thorough, String unit) {
        return "try_cast(ingest_half_even(%s, %s) as bigint)".formatted(thorough, unit);
    }

    private static String exact(String quick, String thorough, String unit) {
        return "coalesce(%1$s, case when %2$s %% %3$s = 0 then %2$s // %3$s end)".formatted(quick, thorough, unit);
    }

    /** Dates outside 1900 to 2200 are slips of the pen. */
    private static String inRange(String quick, String thorough) {
        return "coalesce(%1$s, case when %2$s >= timestamp '1900-01-01' and %2$s < timestamp '2201-01-01' then %2$s end)"
                .formatted(quick, thorough);
    }
}
