package io.hengke.report;

import io.hengke.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom to keep with what: the save list, what each action brings, and how far the choice may be from the best one. */
final class ActionChapter {

    private static final int MOST_CUSTOMERS = 20;

    private ActionChapter() {}

    static Section write(Edition edition, Row headline) {
        var plans = edition.marts().rows("action_plan", "customers");
        if (plans.isEmpty() || plans.getFirst().number("customers") == 0) {
            return edition.section(
                    "actions",
                    List.of(new Block.Refusal(edition.text("action-result.title"), edition.text("actions.none"))));
        }
        var plan = plans.getFirst();
        var scope = edition.scope(plan.number("customers"), headline);
        var blocks = new ArrayList<Block>();
        if (plan.flag("is_assumed")) {
            blocks.add(new Block.Prose(edition.text("actions.assumed")));
        }
        blocks.add(new Block.Prose(verdict(edition, plan)));
        blocks.add(results(edition, scope));
        blocks.add(list(edition, scope, plan));
        return edition.section("actions", blocks);
    }

    /** What keeping customers is worth, for the page's first section. */
    static Optional<Block.Finding> finding(Edition edition) {
        var numbers = edition.numbers();
        return edition.marts().rows("action_plan", "customers").stream()
                .filter(it -> it.number("chosen") > 0)
                .findFirst()
                .map(it -> new Block.Finding(
                        Block.Tone.NOTE,
                        "actions",
                        edition.text(
                                "finding.actions",
                                numbers.count(it.number("chosen")),
                                numbers.money(it.number("spent_minor")),
                                numbers.money(it.number("value_minor"))),
                        it.flag("is_assumed") ? edition.text("finding.actions.assumed") : ""));
    }

    private static String verdict(Edition edition, Row plan) {
        var numbers = edition.numbers();
        var budget = plan.numberOrNull("budget_minor");
        var limit = budget == null
                ? edition.text("actions.no-budget", plan.number("contacts"))
                : edition.text(
                        "actions.budget",
                        numbers.money(budget),
                        plan.number("contacts"),
                        numbers.decimal(figure(plan, "budget_price"), 2));
        // the bound is rounded up to a whole minor unit
        var isBest = plan.number("bound_minor") - plan.number("value_minor") <= 1;
        return edition.text(
                isBest ? "actions.verdict.best" : "actions.verdict",
                limit,
                numbers.count(plan.number("chosen")),
                numbers.money(plan.number("spent_minor")),
                numbers.money(plan.number("value_minor")),
                numbers.money(plan.number("bound_minor")),
                percentage(numbers, figure(plan, "gap")));
    }

    /** A small share with three digits; one that would be shown as zero is said to be less than the smallest. */
    private static String percentage(Numbers numbers, double share) {
        return share < 0.00001 ? "< 0.001%" : numbers.decimal(share * 100, 3) + "%";
    }

    private static double figure(Row plan, String column) {
        var figure = plan.decimalOrNull(column);
        return figure == null ? 0 : figure;
    }

    private static Block results(Edition edition, String scope) {
        var rows = edition.marts().rows("action", "action_no");
        var table = Table.of(
                "action-results",
                edition.text("action-result.caption"),
                Column.text(edition.text("column.action")),
                Column.exact(edition.text("column.action-cost")),
                Column.share(edition.text("column.effect")),
                Column.count(edition.text("column.capacity")),
                Column.count(edition.text("column.chosen")),
                Column.money(edition.text("column.spent")),
                Column.money(edition.text("column.saved")),
                Column.money(edition.text("column.save-value")),
                Column.exact(edition.text("column.capacity-price")));
        rows.forEach(it -> table.row(
                        name(edition, it),
                        it.number("cost_minor"),
                        it.decimalOrNull("effect"),
                        it.numberOrNull("capacity"),
                        it.number("uses"),
                        it.number("spent_minor"),
                        it.number("saved_minor"),
                        it.number("save_value_minor"),
                        it.number("capacity_price_minor"))
                .drill(Drill.customers("plannedAction", it.text("action")).of(it.number("uses"))));
        table.all(Drill.customers("plannedAction.empty", false));
        var largest =
                rows.stream().mapToLong(it -> it.number("saved_minor")).max().orElse(0);
        var chart = Chart.bars(
                        "chart-actions",
                        edition.text("action-result.summary", rows.size()),
                        rows.stream().map(it -> name(edition, it)).toList())
                .horizontal()
                .money(edition.numbers().scaleFor(largest), edition.numbers())
                .series(
                        edition.text("column.spent"),
                        5,
                        rows.stream().map(it -> it.number("spent_minor")).toList())
                .series(
                        edition.text("column.save-value"),
                        0,
                        rows.stream().map(it -> it.number("save_value_minor")).toList());
        return edition.figure("action-result", scope, chart, table.build());
    }

    private static Block list(Edition edition, String scope, Row plan) {
        var rows = edition.marts().rows("save_list", "place");
        var table = Table.of(
                "save-list",
                edition.text("save-list.caption"),
                Column.customer(edition.text("column.customer")),
                Column.text(edition.text("column.tier")),
                Column.share(edition.text("column.leaving")),
                Column.money(edition.text("column.clv-margin")),
                Column.text(edition.text("column.action")),
                Column.exact(edition.text("column.action-cost")),
                Column.money(edition.text("column.save-value")));
        rows.stream()
                .limit(edition.most(MOST_CUSTOMERS))
                .forEach(it -> table.row(
                        it.text("customer_id"),
                        edition.words().foreign("value.tier", it.text("tier")),
                        it.decimalOrNull("probability"),
                        it.number("clv_margin_minor"),
                        name(edition, it),
                        it.number("cost_minor"),
                        it.number("save_value_minor")));
        table.all(Drill.customers("plannedAction.empty", false));
        table.more(Math.max(0, plan.number("chosen") - Math.min(rows.size(), edition.most(MOST_CUSTOMERS))));
        return edition.figure("save-list", scope, null, table.build());
    }

    private static String name(Edition edition, Row row) {
        return row.text(edition.context().language() == Language.ZH ? "name_zh" : "name_en");
    }
}
