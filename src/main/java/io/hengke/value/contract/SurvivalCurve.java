package io.hengke.value.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The observed share still there by time, contracts still running counted as long as they are seen (Kaplan, Meier 1958), with
 * Greenwood's standard error (1926).
 */
public final class SurvivalCurve {

    private final TreeMap<Double, double[]> events = new TreeMap<>();

    /**
     * @param atRisk contracts seen up to this time and not ended before it
     * @param ended of them, at this time
     * @param survival share still there after it
     * @param standardError of the share; 0 while nobody has left, and where everybody has
     */
    public record Step(double time, double atRisk, double ended, double survival, double standardError) {}

    /** Contracts that ended at a time. */
    public SurvivalCurve ended(double time, double contracts) {
        events.computeIfAbsent(time, _ -> new double[2])[0] += contracts;
        return this;
    }

    /** Contracts last seen running at a time: at risk then, no longer after it. */
    public SurvivalCurve running(double time, double contracts) {
        events.computeIfAbsent(time, _ -> new double[2])[1] += contracts;
        return this;
    }

    /** The curve of discrete contracts: one that ended in its t-th period was lost at renewal t. */
    public static SurvivalCurve of(ContractRows rows) {
        var curve = new SurvivalCurve();
        for (var t = 0; t < rows.size(); t++) {
            curve.ended(t, rows.ended(t)).running(t, rows.running(t));
        }
        return curve;
    }

    /** One step per time at which a contract ended or was last seen, in order. */
    public List<Step> steps() {
        var atRisk = events.values().stream().mapToDouble(it -> it[0] + it[1]).sum();
        var survival = 1.0;
        var greenwood = 0.0;
        var steps = new ArrayList<Step>();
        for (var event : events.entrySet()) {
            var ended = event.getValue()[0];
            if (ended > 0) {
                survival *= (atRisk - ended) / atRisk;
                greenwood += ended / (atRisk * (atRisk - ended));
            }
            var error = survival > 0 ? survival * Math.sqrt(greenwood) : 0;
            if (atRisk > 0) {
                steps.add(new Step(event.getKey(), atRisk, ended, survival, error));
            }
            atRisk -= ended + event.getValue()[1];
        }
        return steps;
    }
}
