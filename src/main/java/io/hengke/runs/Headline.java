package io.hengke.runs;

/**
 * A run's first figures. Amounts are minor units of {@code currency}.
 *
 * @param netRevenueMinor revenue less refunds
 * @param totalCostMinor what customers bear, goods aside
 * @param lossMaking customers with a contribution below zero
 * @param unassignedMinor cost that no customer could be found for
 */
record Headline(
        String currency,
        long customers,
        long orders,
        long netRevenueMinor,
        long costOfGoodsMinor,
        long totalCostMinor,
        long contributionMinor,
        long lossMaking,
        long bookedMinor,
        long idleMinor,
        long unassignedMinor) {}
