package io.hengke.value.purchase;

import java.util.function.DoubleUnaryOperator;

/** Gauss–Legendre quadrature with n nodes: exact for polynomials up to degree 2n − 1. */
final class GaussLegendre {

    /** 16 nodes: full double precision on the smooth integrands of this package. */
    static final GaussLegendre SIXTEEN = new GaussLegendre(16);

    final double[] nodes;
    final double[] weights;

    /** Nodes on [0, 1]: roots of the Legendre polynomial by Newton's method. */
    private GaussLegendre(int n) {
        nodes = new double[n];
        weights = new double[n];
        for (var i = 0; i < n; i++) {
            var x = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
            var slope = 1.0;
            for (var step = 0; step < 8; step++) {
                var before = 1.0;
                var value = x;
                for (var k = 2; k <= n; k++) {
                    var next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
                    before = value;
                    value = next;
                }
                slope = n * (x * value - before) / (x * x - 1);
                x -= value / slope;
            }
            nodes[i] = (1 - x) / 2;
            weights[i] = 1 / ((1 - x * x) * slope * slope);
        }
    }

    double integrate(DoubleUnaryOperator function, double from, double to) {
        var sum = 0.0;
        for (var i = 0; i < nodes.length; i++) {
            sum += weights[i] * function.applyAsDouble(from + nodes[i] * (to - from));
        }
        return sum * (to - from);
    }
}
