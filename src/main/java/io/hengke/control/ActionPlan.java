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

    /**
     * The plan as a file says it.
     *
     * @param fractionDigits of the reporting currency
     */
    public String text(int fractionDigits) {
        var text = new StringBuilder();
        budgetMinor.ifPresent(it -> text.append("budget: %s\n".formatted(amount(it, fractionDigits))));
        text.append("contacts: %d\nactions:\n".formatted(contacts));
        actions.forEach(it -> {
            text.append("  - code: %s\n    name_zh: %s\n    name_en: %s\n    cost: %s\n    effect: %s\n"
                    .formatted(
                            it.code(),
                            it.chineseName(),
                            it.englishName(),
                            amount(it.costMinor(), fractionDigits),
                            BigDecimal.valueOf(it.effect()).toPlainString()));
            it.capacity().ifPresent(most -> text.append("    capacity: %d\n".formatted(most)));
            if (!it.tiers().isEmpty()) {
                text.append("    tiers: [%s]\n".formatted(String.join(", ", it.tiers())));
            }
        });
        return text.toString();
    }

    private static String amount(long minor, int fractionDigits) {
        return BigDecimal.valueOf(minor, fractionDigits).toPlainString();
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
