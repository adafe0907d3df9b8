package io.hengke.control.response;

import org.hipparchus.util.FastMath;

/**
 * A response that wears off: top · x^s / (x^s + half^s). Slope 1 is Michaelis–Menten; above 1 it is S-shaped, slow to begin.
 *
 * @param top what endless spending would bring, zero or more
 * @param half the spending that brings half of it, above 0
 * @param slope s, zero or more; 0 is half of the top whatever is spent
 */
public record HillCurve(double top, double half, double slope) {

    public HillCurve {
        if (!(top >= 0) || !(half > 0) || !(slope >= 0)) {
            throw new IllegalArgumentException("No response curve: %s, %s, %s".formatted(top, half, slope));
        }
    }

    /** Robyn's form: the half point lies a part of the way from the least to the most spending seen. */
    public static HillCurve between(double least, double most, double gamma, double slope) {
        return new HillCurve(1, least * (1 - gamma) + most * gamma, slope);
    }

    /** 0 … 1, in the form of a logistic curve through 0: (1 − e^−λx) / (1 + e^−λx). */
    public static double logistic(double lambda, double spend) {
        return FastMath.tanh(lambda * spend / 2);
    }

    public double at(double spend) {
        if (slope == 0) {
            return top / 2;
        }
        return spend <= 0 ? 0 : top / (1 + FastMath.pow(half / spend, slope));
    }

    /** What the next unit brings: infinite at 0 for a slope below 1. */
    public double marginalAt(double spend) {
        if (slope == 0 || top == 0) {
            return 0;
        }
        if (spend <= 0) {
            return slope > 1 ? 0 : slope == 1 ? top / half : Double.POSITIVE_INFINITY;
        }
        // s/x · r(1−r) with r = x^s/(x^s+half^s): no power that could overflow
        var reached = 1 / (1 + FastMath.pow(half / spend, slope));
        var left = 1 / (1 + FastMath.pow(spend / half, slope));
        return top * slope / spend * reached * left;
    }

    /** Where marginals begin to fall: 0 unless S-shaped. */
    public double inflection() {
        return slope <= 1 ? 0 : half * FastMath.pow((slope - 1) / (slope + 1), 1 / slope);
    }

    /** The same curve for amounts of so many equal weeks together. */
    public HillCurve over(double weeks) {
        return new HillCurve(top * weeks, half * weeks, slope);
    }
}
