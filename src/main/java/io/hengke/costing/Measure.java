package io.hengke.costing;

import java.util.Locale;

/** What is counted, per customer and month, to share a pool's cost. All units are integers. */
public enum Measure {
    /** Whole seconds of activity rows. */
    MINUTES(true),
    /** Millionths of the quantity of activity rows. */
    QUANTITY(true),
    /** Number of activity rows. */
    ROWS(true),
    /** Amount − refund in minor units, not below zero. */
    REVENUE(false),
    /** Purchases. */
    ORDERS(false),
    /** One for a customer acquired in the month. */
    NEW_CUSTOMERS(false),
    /** One for a customer with a purchase in the month. */
    ACTIVE_CUSTOMERS(false);

    private final boolean countsActivities;

    Measure(boolean countsActivities) {
        this.countsActivities = countsActivities;
    }

    /** Whether it reads activity rows, so that {@code activity} may narrow it. */
    boolean countsActivities() {
        return countsActivities;
    }

    /** The word for it in {@code costing.yaml} and in tables. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
