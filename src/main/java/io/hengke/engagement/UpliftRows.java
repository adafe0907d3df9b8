package io.hengke.engagement;

import java.util.List;

/** Customers of an experiment as a learner takes them: columns of the same length. */
final class UpliftRows {

    private final double[][] features;
    private final boolean[] isTreated;
    private final double[] outcomes;

    UpliftRows(List<Customer> customers) {
        features = customers.stream().map(it -> it.features).toArray(double[][]::new);
        outcomes = customers.stream().mapToDouble(it -> it.outcome).toArray();
        isTreated = new boolean[outcomes.length];
        for (var i = 0; i < isTreated.length; i++) {
            isTreated[i] = customers.get(i).isTreated;
        }
    }

    double[][] features() {
        return features;
    }

    boolean[] isTreated() {
        return isTreated;
    }

    double[] outcomes() {
        return outcomes;
    }

    int size() {
        return outcomes.length;
    }

    /** Customers in the smaller of the two arms. */
    long smallerArm() {
        var treated = 0;
        for (var it : isTreated) {
            treated += it ? 1 : 0;
        }
        return Math.min(treated, size() - treated);
    }

    /** One customer: what was known before, and what they did. */
    static final class Customer {

        private final boolean isTreated;
        private final double[] features;
        private final double outcome;

        Customer(boolean isTreated, double[] features, double outcome) {
            this.isTreated = isTreated;
            this.features = features;
            this.outcome = outcome;
        }
    }
}
