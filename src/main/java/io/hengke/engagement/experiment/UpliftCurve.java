package io.hengke.engagement.experiment;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What treating the most promising part of the customers would have brought: customers by falling score, the outcome gained
 * over the same number of controls.
 *
 * <p>The variant is Radcliffe's (2007) count form: Qini(k) = Yₜ(k) − Yc(k)·Nₜ(k)/Nc(k) over the first k, Y sums of outcomes,
 * N customers by arm; 0 while no control is among them. Areas are by trapezium over k/n from 0, at 0.
 */
public final class UpliftCurve {

    private final double[] gains;
    private final double[] uplifts;
    private final int treated;

    private UpliftCurve(double[] gains, double[] uplifts, int treated) {
        this.gains = gains;
        this.uplifts = uplifts;
        this.treated = treated;
    }

    /**
     * Ties of scores keep the order given.
     *
     * @param scores expected uplift, one per customer
     * @param outcomes what they did
     * @throws IllegalArgumentException if either arm is empty
     */
    public static UpliftCurve of(double[] scores, boolean[] isTreated, double[] outcomes) {
        var n = scores.length;
        var order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return along(order, isTreated, outcomes);
    }

    private static UpliftCurve along(int[] order, boolean[] isTreated, double[] outcomes) {
        var n = order.length;
        var gains = new double[n];
        var uplifts = new double[n];
        var treated = 0;
        var treatedSum = 0.0;
        var controlSum = 0.0;
        for (var k = 0; k < n; k++) {
            var i = order[k];
            if (isTreated[i]) {
                treated++;
                treatedSum += outcomes[i];
            } else {
                controlSum += outcomes[i];
            }
            var controls = k + 1 - treated;
            gains[k] = controls == 0 ? 0 : treatedSum - controlSum * treated / controls;
            uplifts[k] = controls == 0 || treated == 0 ? 0 : treatedSum / treated - controlSum / controls;
        }
        if (treated == 0 || treated == n) {
            throw new IllegalArgumentException("An uplift curve needs customers in both arms");
        }
        return new UpliftCurve(gains, uplifts, treated);
    }

    /**
     * How likely a random order has an area at least as large: over so many seeded shuffles, this order counted among them. A
     * score whose chance is not small orders nobody.
     */
    public double chanceOfRandom(boolean[] isTreated, double[] outcomes, int shuffles) {
        var random = new SplittableRandom(20261123);
        var order = IntStream.range(0, outcomes.length).toArray();
        var area = area();
        var atLeast = 1;
        for (var draw = 0; draw < shuffles; draw++) {
            for (var i = order.length - 1; i > 0; i--) {
                var other = random.nextInt(i + 1);
                var kept = order[i];
                order[i] = order[other];
                order[other] = kept;
            }
            atLeast += along(order, isTreated, outcomes).area() >= area ? 1 : 0;
        }
        return atLeast / (shuffles + 1.0);
    }

    /** Qini after the first part of the customers, share 0 … 1 (whole customers, rounded down). */
    public double gainAt(double share) {
        var k = count(share);
        return k == 0 ? 0 : gains[k - 1];
    }

    /** Difference of the arms' means among the first part; 0 while one of them is empty. */
    public double upliftAt(double share) {
        var k = count(share);
        return k == 0 ? 0 : uplifts[k - 1];
    }

    /** Qini over all customers. */
    public double end() {
        return gains[gains.length - 1];
    }

    public double area() {
        var sum = gains[0] / 2;
        for (var k = 1; k < gains.length; k++) {
            sum += (gains[k - 1] + gains[k]) / 2;
        }
        return sum / gains.length;
    }

    /** The area over the straight line of a random order; not above 0: the score orders nobody. */
    public double areaOverRandom() {
        return area() - end() / 2;
    }

    public double areaOverRandomPerTreated() {
        return areaOverRandom() / treated;
    }

    private int count(double share) {
        return (int) Math.floor(Math.clamp(share, 0, 1) * gains.length + 1e-9);
    }
}
