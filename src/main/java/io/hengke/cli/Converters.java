package io.hengke.cli;

import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Readers of option values that have a unit or bounds. */
final class Converters {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*([kmgt]?)i?b?", Pattern.CASE_INSENSITIVE);

    private Converters() {}

    /** {@code 1%}, {@code 0.01} or, above 1, a percentage without its sign; from 0 to 100 %. */
    static final class Share implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            var isPercent = value.endsWith("%");
            var number = number(isPercent ? value.substring(0, value.length() - 1) : value);
            return between(isPercent || number > 1 ? number / 100 : number, 0, 1, value);
        }
    }

    /** 1 to 600 months. */
    static final class Months implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return (int) between(whole(value), 1, 600, value);
        }
    }

    /** 1 to 3,650 days. */
    static final class Days implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return (int) between(whole(value), 1, 3650, value);
        }
    }

    /** 1 to 3: touches that a state of the chain remembers. */
    static final class MarkovOrder implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return (int) between(whole(value), 1, 3, value);
        }
    }

    /** 1 to 100, with decimals. */
    static final class Multiple implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            return between(number(value), 1, 100, value);
        }
    }

    /** 1 to 100 million, for sizes of made-up data. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return (int) between(whole(value), 1, 100_000_000, value);
        }
    }

    /** 0 to a million texts. */
    static final class Budget implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return (int) between(whole(value), 0, 1_000_000, value);
        }
    }

    /** 1 to 1024 threads. */
    static final class Threads implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return (int) between(whole(value), 1, 1024, value);
        }
    }

    /** {@code 1200m}, {@code 4g}, {@code 6GiB}; at least 1 GiB, which a run needs. */
    static final class Bytes implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            var match = SIZE.matcher(value.strip());
            if (!match.matches()) {
                throw new TypeConversionException(value);
            }
            var shift = switch (match.group(2).toLowerCase(Locale.ROOT)) {
                case "k" -> 10;
                case "m" -> 20;
                case "g" -> 30;
                case "t" -> 40;
                default -> 0;
            };
            return (long) between(Double.parseDouble(match.group(1)) * (1L << shift), 1L << 30, 1e15, value);
        }
    }

    private static double whole(String value) {
        var number = number(value);
        if (number != Math.rint(number)) {
            throw new TypeConversionException(value);
        }
        return number;
    }

    private static double number(String value) {
        try {
            return Double.parseDouble(value.strip());
        } catch (NumberFormatException _) {
            throw new TypeConversionException(value);
        }
    }

    private static double between(double number, double least, double most, String value) {
        if (!(number >= least && number <= most)) {
            throw new TypeConversionException(value);
        }
        return number;
    }
}
