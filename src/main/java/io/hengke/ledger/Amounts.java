package io.hengke.ledger;

import io.hengke.shared.Problem;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts as people write them, read into minor units without ever being a double. */
final class Amounts {

    /** Thirteen digits before the point: as much as a line of the data contract may have. */
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,13}(\\.\\d+)?");

    private static final Pattern LEADING_SIGN = Pattern.compile("^(-?)[¥￥$€£](-?)");

    private Amounts() {}

    /**
     * @param text with or without thousands separators and a currency sign; parentheses mean negative
     * @throws Problem if it is no amount or has more digits than the currency
     */
    static long minor(@Nullable String text, Currency currency) {
        if (text == null || text.isBlank()) {
            throw new Problem("ledger.amount-missing");
        }
        var plain = plain(text);
        if (!DECIMAL.matcher(plain).matches()) {
            throw new Problem("ledger.amount-unreadable", text.strip());
        }
        var digits = currency.getDefaultFractionDigits();
        var scaled = new BigDecimal(plain).movePointRight(digits).stripTrailingZeros();
        if (scaled.scale() > 0) {
            throw new Problem("ledger.amount-too-fine", text.strip(), currency.getCurrencyCode(), digits);
        }
        return scaled.longValueExact();
    }

    static long notZero(@Nullable String text, Currency currency) {
        var minor = minor(text, currency);
        if (minor == 0) {
            throw new Problem("ledger.amount-zero");
        }
        return minor;
    }

    /** The exact decimal text, e.g. {@code -12.30}. */
    static String text(long minor, Currency currency) {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }

    private static String plain(String text) {
        var plain = text.strip().replaceAll("[,，\\s]", "").replace('（', '(').replace('）', ')');
        var isNegative = plain.startsWith("(") && plain.endsWith(")");
        var bare = isNegative ? plain.substring(1, plain.length() - 1) : plain;
        return (isNegative ? "-" : "") + LEADING_SIGN.matcher(bare).replaceFirst("$1$2");
    }
}
