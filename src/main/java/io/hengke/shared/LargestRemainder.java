package io.hengke.shared;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Exact sharing of a whole amount by the largest-remainder (Hamilton) method.
 *
 * <p>Part i gets floor(total · units[i] / Σ units); the units left over go one each to the largest remainders, ties to
 * the lower index. A negative total is shared as its absolute value and negated. The parts always sum to the total.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * @param total what is shared, e.g. fen; any sign
     * @param units each zero or more, their sum above zero
     * @return one part per unit, in the same order
     * @throws IllegalArgumentException if a unit is negative or all are zero
     */
    public static long[] share(long total, long[] units) {
        return share(total, Arrays.stream(units).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
    }

    /** The same for units beyond 63 bits, such as fractions brought to a common denominator. */
    public static long[] share(long total, BigInteger[] units) {
        var sum = Arrays.stream(units).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() <= 0 || Arrays.stream(units).anyMatch(it -> it.signum() < 0)) {
            throw new IllegalArgumentException("Units must be zero or more and not all zero");
        }
        var amount = BigInteger.valueOf(total).abs();
        var parts = new long[units.length];
        var remainders = new BigInteger[units.length];
        var left = amount;
        for (int i = 0; i < units.length; i++) {
            var divided = amount.multiply(units[i]).divideAndRemainder(sum);
            parts[i] = divided[0].longValueExact();
            remainders[i] = divided[1];
            left = left.subtract(divided[0]);
        }
        IntStream.range(0, units.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left.longValueExact())
                .forEach(i -> parts[i]++);
        return total < 0 ? Arrays.stream(parts).map(it -> -it).toArray() : parts;
    }
}
