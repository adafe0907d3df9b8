package io.hengke.costing;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * Turns exact amounts into whole ones with a given sum: each is rounded down, and the units left over go one each to
 * the largest fractions, ties to the lower index. A negative sum is rounded as its absolute value and negated.
 */
final class ExactRounding {

    private ExactRounding() {}

    /**
     * @param exact amounts of any sign, in the order that breaks ties
     * @param sum the exact sum, or the exact sum rounded up or down
     */
    static long[] toSum(List<BigFraction> exact, long sum) {
        var sign = sum < 0 ? -1 : 1;
        var amounts = exact.stream().map(it -> it.multiply(sign)).toList();
        var floors = amounts.stream().map(ExactRounding::floor).toList();
        var parts = floors.stream().mapToLong(BigInteger::longValueExact).toArray();
        var left = Math.multiplyExact(sign, sum)
                - IntStream.range(0, parts.length).mapToLong(i -> parts[i]).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> amounts.get(i).subtract(new BigFraction(floors.get(i))))
                        .reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        return IntStream.range(0, parts.length).mapToLong(i -> sign * parts[i]).toArray();
    }

    /** Rounds half to even, for figures that are shown and never added up. */
    static long halfEven(BigFraction exact) {
        var floor = floor(exact);
        var twice = exact.subtract(new BigFraction(floor)).multiply(2).compareTo(BigFraction.ONE);
        var up = twice > 0 || (twice == 0 && floor.testBit(0));
        return (up ? floor.add(BigInteger.ONE) : floor).longValueExact();
    }

    private static BigInteger floor(BigFraction exact) {
        var divided = exact.getNumerator().divideAndRemainder(exact.getDenominator());
        return divided[1].signum() < 0 ? divided[0].subtract(BigInteger.ONE) : divided[0];
    }
}
