package io.hengke.results;

import io.hengke.results.ChurnReasons.ChurnReason;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a customer's page shows but what happened. What the caller must not see is null or not in the lists.
 *
 * @param profile values by column of the customer list
 * @param waterfall steps from revenue to contribution; without cost amounts: revenue and refunds only
 * @param months the same by month, in order
 * @param costs by class and pool over all months
 */
record CustomerProfile(
        RunLabel run,
        Map<String, Object> profile,
        List<WaterfallStep> waterfall,
        List<MonthMoney> months,
        @Nullable List<CustomerPoolCost> costs,
        CustomerValue value,
        CustomerTier tier,
        CustomerRisk risk) {

    /**
     * @param step {@code revenue}, {@code refund}, {@code goods}, a class of cost, or {@code contribution}
     * @param amountMinor added to what is before it, so costs are negative; of the last step: the sum
     */
    record WaterfallStep(String step, String label, long amountMinor) {}

    /** @param costsMinor by class; null where cost is not shown */
    record MonthMoney(
            String month,
            long revenueMinor,
            long refundMinor,
            @Nullable Long costOfGoodsMinor,
            @Nullable Long totalCostMinor,
            @Nullable Long contributionMinor,
            @Nullable Map<String, Long> costsMinor) {}

    /** @param months how many months it was borne in */
    record CustomerPoolCost(
            String costClass, String classLabel, String pool, String poolLabel, long amountMinor, long months) {}

    /**
     * Null where the purchase models were refused.
     *
     * @param lowMinor 90 % of such customers end between this and {@code highMinor}
     * @param horizonMonths how far it looks ahead
     * @param refusal why the customer has no value, although there are purchases; null: there is one, or none to be seen
     */
    record CustomerValue(
            @Nullable Long marginMinor,
            @Nullable Long lowMinor,
            @Nullable Long highMinor,
            @Nullable Long revenueMinor,
            @Nullable Double aliveProbability,
            @Nullable Double expectedOrders,
            long horizonMonths,
            @Nullable String refusal,
            @Nullable Long recencyScore,
            @Nullable Long frequencyScore,
            @Nullable Long moneyScore,
            @Nullable String rfmSegment,
            @Nullable String rfmLabel) {}

    /** @param changes of the tier by margin so far, oldest first */
    record CustomerTier(
            @Nullable String tier,
            @Nullable String label,
            @Nullable String stage,
            @Nullable String stageLabel,
            @Nullable String segment,
            @Nullable String segmentLabel,
            @Nullable Long previousSegment,
            @Nullable String previousSegmentLabel,
            @Nullable String persona,
            List<TierChange> changes) {}

    /** @param previousTier null: the first one */
    record TierChange(
            String month,
            String tier,
            String label,
            @Nullable String previousTier,
            @Nullable Long marginMinor) {}

    /**
     * @param probability of being lost within 90 days; null where that cannot be told
     * @param note what to know of the probability, such as that the customer has left; null: nothing
     */
    record CustomerRisk(
            @Nullable Double probability,
            @Nullable String band,
            @Nullable String bandLabel,
            boolean isChurned,
            @Nullable String note,
            List<ChurnReason> reasons,
            List<CustomerSignal> signals,
            @Nullable String saveAction,
            @Nullable String saveActionLabel,
            @Nullable Long saveValueMinor) {}

    /**
     * @param precision of those who gave it before, the part that was lost; null where too few gave it
     * @param lift the same against all customers
     */
    record CustomerSignal(
            String signal,
            String label,
            @Nullable String rule,
            @Nullable String sinceOn,
            @Nullable Double value,
            @Nullable Double reference,
            @Nullable Double precision,
            @Nullable Double lift) {}
}
