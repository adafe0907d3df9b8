package io.hengke.engagement.experiment;

/**
 * What an action left over: the difference of margins per customer, less the difference of what the arms were given, for all
 * who were treated.
 *
 * @param perCustomer margin gained less extra cost per treated customer, with its interval
 * @param total the same times the treated customers
 * @param low of the total
 * @param high of the total
 */
public record IncrementalMargin(Effect perCustomer, double total, double low, double high) {

    /**
     * @param margin effect on margin per customer before the action's own cost
     * @param extraCost cost per treated customer less cost per control, known and not estimated
     */
    public static IncrementalMargin of(Effect margin, double extraCost, long treated, double confidence) {
        var net = Effect.normal(margin.difference() - extraCost, margin.standardError(), confidence);
        return new IncrementalMargin(net, net.difference() * treated, net.low() * treated, net.high() * treated);
    }
}
