package io.hengke.control;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;

/**
 * What can be done to keep customers, and how much of it.
 *
 * @param actions in the order they are shown
 * @param budgetMinor for all of them, in minor units of the reporting currency; empty: without limit
 * @param contacts most actions for one customer
 * @param isAssumed true for the built-in plan, whose costs and effects are assumptions nobody has measured
 */
public record ActionPlan(List<PlannedAction> actions, OptionalLong budgetMinor, int contacts, boolean isAssumed) {

    public ActionPlan {
        actions = List.copyOf(actions);
    }

    /**
     * The plan used where none is given: a message (0.10, saves 1 %), a coupon (20, 5 %), a call (15, 4 %) and an account
     * manager (200, 12 %, core customers only), each in units of the reporting currency; one contact, no budget, no capacities.
     * All of it is assumed: docs/methods/actions.md.
     *
     * @param fractionDigits of the reporting currency, 2 for CNY
     */
    public static ActionPlan builtIn(int fractionDigits) {
        return new ActionPlan(
                List.of(
                        assumed("message", "0.10", 0.01, fractionDigits, List.of()),
                        assumed("coupon", "20", 0.05, fractionDigits, List.of()),
                        assumed("call", "15", 0.04, fractionDigits, List.of()),
                        assumed("manager", "200", 0.12, fractionDigits, List.of("core"))),
                OptionalLong.empty(),
                1,
                true);
    }

    private static PlannedAction assumed(
            String code, String cost, double effect, int fractionDigits, List<String> tiers) {
        return new PlannedAction(
                code,
                Messages.in(Language.ZH).text("control.action." + code),
                Messages.in(Language.EN).text("control.action." + code),
                new BigDecimal(cost).movePointRight(fractionDigits).longValue(),
                effect,
                OptionalLong.empty(),
                tiers);
    }
}
