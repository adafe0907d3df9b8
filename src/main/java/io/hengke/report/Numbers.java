package io.hengke.report;

import io.hengke.shared.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers as readers of the language write them: large money in 万元 and 亿元, or in thousands and millions, and the same
 * to the last minor unit where it is asked for. Works in whole and decimal numbers, never through a double for money.
 */
final class Numbers {

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private final Language language;
    private final String currency;
    private final long minorPerMajor;

    Numbers(Language language, String currency, long minorPerMajor) {
        this.language = language;
        this.currency = currency;
        this.minorPerMajor = minorPerMajor;
    }

    /** The scale a chart's amounts are best read in; its unit is named once, on an axis. */
    Scale scaleFor(long largestMinor) {
        return scaleFor(largestMinor, largestMinor);
    }

    /**
     * The scale of a list of amounts, its unit named once in the header: one large amount among small ones does not make
     * them all fractions of 万元.
     */
    Scale scaleFor(long typicalMinor, long largestMinor) {
        var major = Math.abs(typicalMinor) / minorPerMajor;
        var digits = Math.abs(largestMinor) / minorPerMajor >= 10_000 ? 0 : fraction();
        if (language == Language.ZH) {
            if (major >= 1_000_000_000_000L) {
                return new Scale(minorPerMajor * 100_000_000, "亿" + yuan(), 2);
            }
            return major >= 100_000
                    ? new Scale(minorPerMajor * 10_000, "万" + yuan(), 2)
                    : new Scale(minorPerMajor, yuan(), digits);
        }
        if (major >= 10_000_000_000L) {
            return new Scale(minorPerMajor * 1_000_000, currency + " m", 1);
        }
        return major >= 100_000
                ? new Scale(minorPerMajor * 1_000, currency + " k", 1)
                : new Scale(minorPerMajor, currency, digits);
    }

    /** One amount in a sentence, short: 340.2 万元, CNY 3,402k. */
    String money(long minor) {
        var major = Math.abs(minor) / minorPerMajor;
        if (language == Language.ZH) {
            if (major >= 100_000_000) {
                return in(minor, minorPerMajor * 100_000_000, 2) + " 亿" + yuan();
            }
            return major >= 10_000
                    ? in(minor, minorPerMajor * 10_000, 1) + " 万" + yuan()
                    : in(minor, minorPerMajor, major >= 1_000 ? 0 : fraction()) + " " + yuan();
        }
        if (major >= 100_000_000) {
            return currency + " " + in(minor, minorPerMajor * 1_000_000, 1) + "m";
        }
        return major >= 10_000
                ? currency + " " + in(minor, minorPerMajor * 1_000, 0) + "k"
                : currency + " " + in(minor, minorPerMajor, major >= 1_000 ? 0 : fraction());
    }

    /** An amount to the last minor unit. */
    String exact(long minor) {
        var amount = in(minor, minorPerMajor, fraction());
        return language == Language.ZH ? amount + " " + yuan() : currency + " " + amount;
    }

    /** The amount in a scale, without its unit. */
    String in(long minor, Scale scale) {
        return in(minor, scale.factor(), scale.digits());
    }

    /** Units of the currency, to the last minor unit. */
    Scale full() {
        return new Scale(minorPerMajor, yuan(), fraction());
    }

    /** An amount as other programs read it: a plain decimal in units of the currency. */
    String plain(long minor) {
        return BigDecimal.valueOf(minor)
                .divide(BigDecimal.valueOf(minorPerMajor))
                .setScale(fraction())
                .toPlainString();
    }

    String count(long number) {
        return decimal(BigDecimal.valueOf(number), 0);
    }

    String share(double share) {
        return decimal(BigDecimal.valueOf(share).movePointRight(2), 1) + "%";
    }

    /** A part of a whole as a percentage; a whole of nothing has none. */
    String share(long part, long whole) {
        return whole == 0 ? "–" : share((double) part / whole);
    }

    String decimal(double number, int digits) {
        return decimal(BigDecimal.valueOf(number), digits);
    }

    String currency() {
        return language == Language.ZH ? yuan() : currency;
    }

    long minorPerMajor() {
        return minorPerMajor;
    }

    private String yuan() {
        return currency.equals("CNY") ? "元" : " " + currency;
    }

    private int fraction() {
        return Long.toString(minorPerMajor).length() - 1;
    }

    private static String in(long minor, long factor, int digits) {
        return decimal(
                BigDecimal.valueOf(minor).divide(BigDecimal.valueOf(factor), digits, RoundingMode.HALF_EVEN), digits);
    }

    private static String decimal(BigDecimal number, int digits) {
        var rounded = number.setScale(digits, RoundingMode.HALF_EVEN);
        var pattern = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
        var text = new DecimalFormat(pattern, SYMBOLS).format(rounded.abs());
        return rounded.signum() < 0 ? "\u2212" + text : text;
    }

    /**
     * @param factor minor units in one unit shown
     * @param unit as shown, e.g. 万元
     * @param digits after the point
     */
    record Scale(long factor, String unit, int digits) {}
}
