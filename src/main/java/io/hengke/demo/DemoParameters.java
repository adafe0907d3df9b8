package io.hengke.demo;

import java.time.LocalDate;

/**
 * The demo company: how large it is, and how strong each effect in it is. Channels, regions, products and recurring
 * costs have their own figures in the catalogues {@code demo/*.csv}.
 *
 * @param customers how many customers to invent; everything else grows in proportion. Standard 20,000
 * @param flawedRows deliberately bad rows, so that the list of issues shows something. Standard 20; none below 5,000
 *     customers, where they would exceed the share an import accepts
 * @param rateShape r of the buying rates λ ~ Gamma(r, α), purchases per day of the shop's own clock. Standard 1.05
 * @param rateScale α of the same, in days. Standard 10.8
 * @param dropoutAlpha a of the chance to leave after a purchase, p ~ Beta(a, b). Standard 0.80
 * @param dropoutBeta b of the same. Standard 11
 * @param spendShape (an order's value is Gamma(p = 4) around the customer's own mean) q of the customers' means, inverse gamma: smaller is more unequal. Standard 3.2
 * @param meanOrderValue the mean of those means before discounts, in yuan. Standard 190
 * @param neverBuying share of customers who register and never buy. Standard 0.03
 * @param slowRegion the region where parcels arrive late. Standard 西北
 * @param slowTicketFactor how many times more often a buyer there asks or complains. Standard 4
 * @param slowDropoutFactor how many times more often a buyer there leaves after an order. Standard 2.2
 * @param badBatchProduct the product with a spoilt batch. Standard P-008 (冷萃咖啡液)
 * @param badBatchMonth the month, counted from 0, in which it was sold. Standard 16 (March 2026)
 * @param badBatchComplaints share of its buyers in that month who complain. Standard 0.45
 * @param whales share of customers who are large and good: they buy often, much, and stay. Standard 0.004
 * @param costlyAccounts share of customers who are large companies at deep discount and eat service time. Standard 0.002
 * @param costlyDiscountPermille that discount, in thousandths of the list price. Standard 300
 * @param costlyCallsPerMonth calls such an account makes each month, besides its on-site visits. Standard 12
 * @param costlyVisitsPerMonth on-site visits such an account gets each month. Standard 5
 * @param lateCacFactor what advertising costs per new customer in the last three months, against before. Standard 1.75
 * @param chatCapacityFactor chat agents' minutes as a multiple of the busiest month's use: the rest is idle. Standard 2.4
 * @param winBackMonth the month of the win-back campaign. Standard 18 (May 2026)
 * @param winBackTreated share of the customers silent for 100 days that it is sent to; the others are held out. Standard 0.8
 * @param winBackResponse share of those treated who order at once. Standard 0.14
 * @param winBackBaseline share of those held out who do so too. Standard 0.03
 * @param usDollar yuan for one US dollar in the first month. Standard 7.12
 */
public record DemoParameters(
        int customers,
        int flawedRows,
        double rateShape,
        double rateScale,
        double dropoutAlpha,
        double dropoutBeta,
        double spendShape,
        double meanOrderValue,
        double neverBuying,
        String slowRegion,
        double slowTicketFactor,
        double slowDropoutFactor,
        String badBatchProduct,
        int badBatchMonth,
        double badBatchComplaints,
        double whales,
        double costlyAccounts,
        int costlyDiscountPermille,
        int costlyCallsPerMonth,
        int costlyVisitsPerMonth,
        double lateCacFactor,
        double chatCapacityFactor,
        int winBackMonth,
        double winBackTreated,
        double winBackResponse,
        double winBackBaseline,
        double usDollar) {

    /** The first day of the company's records. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2024, 11, 1);

    /** The last day of the company's records: the day to analyse it as of. */
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

    /** The company as documented, with 20,000 customers and about 300,000 orders. */
    public static final int STANDARD_CUSTOMERS = 20_000;

    private static final int SMALLEST_WITH_FLAWS = 5_000;

    /** @throws IllegalArgumentException if there is no customer to invent */
    public DemoParameters {
        if (customers < 1) {
            throw new IllegalArgumentException("A demo company needs at least 1 customer, not " + customers);
        }
    }

    /** The standard effects at any number of customers. */
    public static DemoParameters ofSize(int customers) {
        return new DemoParameters(
                customers,
                customers < SMALLEST_WITH_FLAWS ? 0 : 20,
                1.05,
                10.8,
                0.80,
                11,
                3.2,
                190,
                0.03,
                "西北",
                4,
                2.2,
                "P-008",
                16,
                0.45,
                0.004,
                0.002,
                300,
                12,
                5,
                1.75,
                2.4,
                18,
                0.8,
                0.14,
                0.03,
                7.12);
    }

    /** The same company without the deliberately bad rows. */
    public DemoParameters withoutFlaws() {
        return with(0, rateScale);
    }

    /** A company whose customers come as many times more rarely: many customers without as many orders. */
    public DemoParameters buyingMoreRarely(double times) {
        return with(flawedRows, times * rateScale);
    }

    private DemoParameters with(int newFlawedRows, double newRateScale) {
        return new DemoParameters(
                customers,
                newFlawedRows,
                rateShape,
                newRateScale,
                dropoutAlpha,
                dropoutBeta,
                spendShape,
                meanOrderValue,
                neverBuying,
                slowRegion,
                slowTicketFactor,
                slowDropoutFactor,
                badBatchProduct,
                badBatchMonth,
                badBatchComplaints,
                whales,
                costlyAccounts,
                costlyDiscountPermille,
                costlyCallsPerMonth,
                costlyVisitsPerMonth,
                lateCacFactor,
                chatCapacityFactor,
                winBackMonth,
                winBackTreated,
                winBackResponse,
                winBackBaseline,
                usDollar);
    }

    /** How large the company is against the standard one. */
    double scale() {
        return customers / (double) STANDARD_CUSTOMERS;
    }
}
