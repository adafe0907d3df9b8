package io.hengke.statistics;

import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;

/** The standard normal distribution. */
public final class Normal {

    private Normal() {}

    /** Φ(z), to full precision in the lower tail. */
    public static double cumulative(double z) {
        return 0.5 * Erf.erfc(-z / FastMath.sqrt(2));
    }

    public static double density(double z) {
        return FastMath.exp(-z * z / 2) / FastMath.sqrt(2 * FastMath.PI);
    }

    /** Φ⁻¹(p) for 0 &lt; p &lt; 1, e.g. 1.959964 for 0.975. */
    public static double quantile(double p) {
        return FastMath.sqrt(2) * Erf.erfInv(2 * p - 1);
    }

    /** The chance of a value at least as far from 0 as this one, on either side. */
    public static double twoSided(double z) {
        return Erf.erfc(FastMath.abs(z) / FastMath.sqrt(2));
    }
}
