package io.hengke.control;

import java.util.List;
import java.util.OptionalLong;

/**
 * An action to keep customers, as planned.
 *
 * @param code stable, unique in a plan
 * @param costMinor of doing it for one customer, in minor units of the reporting currency
 * @param effect part of the expected loss that it saves: the relative reduction of leaving, above 0 and at most 1
 * @param capacity how many customers can have it; empty: without limit
 * @param tiers customers of which tiers may have it; empty: all
 */
public record PlannedAction(
        String code,
        String chineseName,
        String englishName,
        long costMinor,
        double effect,
        OptionalLong capacity,
        List<String> tiers) {

    public PlannedAction {
        tiers = tiers.stream().distinct().sorted().toList();
    }
}
