package io.hengke.ingest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The stored value of a spreadsheet cell as a person reads it.
 *
 * <p>Spreadsheets store numbers as doubles with 17 digits and show 15: 0.28999999999999998 was typed as 0.29. Dates are
 * days since 1899-12-30 with a date format (ECMA-376 part 1, 18.8.30 and 18.17.4).
 */
final class CellText {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d*\\.?\\d+([eE][-+]?\\d+)?");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");
    private static final List<String> ERRORS =
            List.of("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!");

    private CellText() {}

    static boolean isErrorCode(String raw) {
        return ERRORS.contains(raw);
    }

    static String of(String raw, @Nullable Integer formatId, @Nullable String format, boolean isDate1904) {
        if (!NUMBER.matcher(raw).matches()) {
            return raw;
        }
        var number = new BigDecimal(raw);
        if (isDate(formatId, format) && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(3_000_000)) < 0) {
            return moment(number, isDate1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30));
        }
        // an exponent beyond any number of ours is left as it is, and rejected later
        return Math.abs((long) number.precision() - number.scale()) > 100
                ? raw
                : number.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    private static String moment(BigDecimal serial, LocalDate first) {
        var seconds = serial.multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        var day = first.plusDays(seconds / 86_400);
        var time = LocalTime.ofSecondOfDay(seconds % 86_400);
        return time.equals(LocalTime.MIDNIGHT) ? day.toString() : "%sT%tT".formatted(day, time);
    }

    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null
                && ((id >= 14 && id <= 22)
                        || (id >= 27 && id <= 36)
                        || (id >= 45 && id <= 47)
                        || (id >= 50 && id <= 58))) {
            return true;
        }
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        var bare = LITERAL.matcher(format).replaceAll("");
        return bare.matches("(?is).*[ydhs年月日].*");
    }
}
