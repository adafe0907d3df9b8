package io.hengke.control.response;

/**
 * The least concave curve above a response between two bounds: a straight line up to where it touches the response, the
 * response itself from there. Where the response is concave it is its own envelope.
 */
final class Envelope {

    private static final int HALVINGS = 200;

    private final HillCurve curve;
    private final double lower;
    private final double upper;
    private final double touch;
    private final double chord;

    Envelope(HillCurve curve, double lower, double upper) {
        this.curve = curve;
        this.lower = lower;
        this.upper = upper;
        touch = touch();
        chord = touch > lower ? (curve.at(touch) - curve.at(lower)) / (touch - lower) : 0;
    }

    private double touch() {
        var inflection = curve.inflection();
        if (lower >= inflection || upper <= lower) {
            return lower;
        }
        if (upper <= inflection || isBelowTangent(upper)) {
            return upper;
        }
        var low = inflection;
        var high = upper;
        for (var i = 0; i < HALVINGS && low < high; i++) {
            var middle = (low + high) / 2;
            if (isBelowTangent(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private boolean isBelowTangent(double at) {
        return curve.at(at) - curve.at(lower) < curve.marginalAt(at) * (at - lower);
    }

    double at(double spend) {
        return spend < touch ? curve.at(lower) + chord * (spend - lower) : curve.at(spend);
    }

    /** The most that is worth spending at the price, of amounts that are worth the same. */
    double demand(double price) {
        if (touch > lower && chord < price) {
            return lower;
        }
        if (curve.marginalAt(touch) <= price || touch >= upper) {
            return touch;
        }
        if (curve.marginalAt(upper) >= price) {
            return upper;
        }
        var low = touch;
        var high = upper;
        for (var i = 0; i < HALVINGS && low < high; i++) {
            var middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (curve.marginalAt(middle) > price) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** More than any price at which something is spent. */
    double highestPrice() {
        if (upper <= lower) {
            return 0;
        }
        var steepest = curve.marginalAt(Math.max(touch, lower + (upper - lower) * 1e-9));
        return 2 * Math.max(chord, steepest);
    }

    double lower() {
        return lower;
    }

    double upper() {
        return upper;
    }
}
