package io.hengke.value.purchase;

/** How well a forecast met what happened, customer by customer. Sums are taken in the order of the calls. */
public final class Accuracy {

    private double customers;
    private double actual;
    private double expected;
    private double absolute;
    private double square;
    private double actualSquare;
    private double expectedSquare;
    private double product;

    /** @param weight number of customers with this very outcome and forecast */
    public void add(double actually, double forecast, double weight) {
        customers += weight;
        actual += weight * actually;
        expected += weight * forecast;
        absolute += weight * Math.abs(actually - forecast);
        square += weight * (actually - forecast) * (actually - forecast);
        actualSquare += weight * actually * actually;
        expectedSquare += weight * forecast * forecast;
        product += weight * actually * forecast;
    }

    public double customers() {
        return customers;
    }

    public double actual() {
        return actual;
    }

    public double expected() {
        return expected;
    }

    public double meanAbsoluteError() {
        return absolute / customers;
    }

    public double rootMeanSquareError() {
        return Math.sqrt(square / customers);
    }

    /** Correlation over customers; NaN where either side does not vary. */
    public double correlation() {
        var covariance = product - actual * expected / customers;
        var varianceA = actualSquare - actual * actual / customers;
        var varianceE = expectedSquare - expected * expected / customers;
        return varianceA > 0 && varianceE > 0 ? covariance / Math.sqrt(varianceA * varianceE) : Double.NaN;
    }
}
