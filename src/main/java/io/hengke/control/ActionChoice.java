package io.hengke.control;

import io.hengke.control.allocation.Action;
import io.hengke.control.allocation.AtRisk;
import io.hengke.control.allocation.Choice;
import io.hengke.control.allocation.Limits;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;

/**
 * Chooses which customers get which actions. Reads customers with value at risk, most first.
 *
 * <p>Writes {@code control_action} (a row per action of the plan, with its limits and shadow price), {@code control_choice}
 * (customer and action chosen) and {@code control_allocation} (one row: limits, value, bound and gap of the choice).
 */
record ActionChoice(ActionPlan plan) implements Kernel {

    private static final List<String> TIERS = List.of("core", "potential", "low");

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public Set<String> reads() {
        return Set.of("int_control_at_risk");
    }

    @Override
    public Set<String> writes() {
        return Set.of("control_action", "control_choice", "control_allocation");
    }

    @Override
    public void run(Engine engine) {
        var customers = new AtRisk.Builder();
        var keys = IntStream.builder();
        var eligible =
                IntStream.rangeClosed(0, TIERS.size()).map(this::eligible).toArray();
        engine.query(
                "select customer_key, value_at_risk_minor, tier_no from int_control_at_risk"
                        + " order by value_at_risk_minor desc, customer_key",
                row -> {
                    keys.add(row.getInt(1));
                    customers.add(row.getLong(2), eligible[row.getInt(3)]);
                    return 0;
                });
        var atRisk = customers.build();
        var choice = Choice.of(atRisk, limits());
        writeActions(engine, choice);
        writeChoice(engine, keys.build().toArray(), choice);
        writeAllocation(engine, atRisk.size(), choice);
    }

    /** The actions open to a tier, as bits; the last tier number stands for customers without one. */
    private int eligible(int tier) {
        return IntStream.range(0, plan.actions().size())
                .filter(it -> {
                    var tiers = plan.actions().get(it).tiers();
                    return tiers.isEmpty() || (tier < TIERS.size() && tiers.contains(TIERS.get(tier)));
                })
                .map(it -> 1 << it)
                .sum();
    }

    private Limits limits() {
        return new Limits(
                plan.actions().stream()
                        .map(it -> new Action(
                                it.costMinor(), it.effect(), it.capacity().orElse(Long.MAX_VALUE)))
                        .toList(),
                plan.budgetMinor().orElse(Long.MAX_VALUE),
                plan.contacts());
    }

    private void writeActions(Engine engine, Choice choice) {
        engine.execute("""
                create or replace table control_action (
                    action_no integer not null, action varchar not null, name_zh varchar not null, name_en varchar not null,
                    cost_minor bigint not null, effect double not null, capacity bigint, tiers varchar not null,
                    capacity_price_minor bigint not null, is_assumed boolean not null)""");
        for (int i = 0; i < plan.actions().size(); i++) {
            var action = plan.actions().get(i);
            engine.execute("insert into control_action values (%d, %s, %s, %s, %d, %s, %s, %s, %d, %s)"
                    .formatted(
                            i,
                            Sql.text(action.code()),
                            Sql.text(action.chineseName()),
                            Sql.text(action.englishName()),
                            action.costMinor(),
                            action.effect(),
                            action.capacity().isPresent()
                                    ? Long.toString(action.capacity().getAsLong())
                                    : "null",
                            Sql.text(String.join(" ", action.tiers())),
                            (long) Math.rint(choice.capacityPrices().get(i)),
                            plan.isAssumed()));
        }
    }

    private void writeChoice(Engine engine, int[] keys, Choice choice) {
        engine.execute("create or replace table control_choice"
                + " (customer_key integer not null, action_no integer not null)");
        try (var appender = engine.connection()
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, "control_choice")) {
            for (int i = 0; i < keys.length; i++) {
                var chosen = choice.actionsOf(i);
                for (int action = 0; action < plan.actions().size(); action++) {
                    if ((chosen >> action & 1) == 1) {
                        appender.beginRow();
                        appender.append(keys[i]);
                        appender.append(action);
                        appender.endRow();
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write control_choice", e);
        }
    }

    private void writeAllocation(Engine engine, int customers, Choice choice) {
        engine.execute("""
                create or replace table control_allocation as
                select cast(%d as bigint) as customers, cast(%s as bigint) as budget_minor, %d as contacts,
                    cast(%d as bigint) as value_minor, cast(%d as bigint) as bound_minor, cast(%s as double) as gap,
                    cast(%s as double) as budget_price, %s as is_assumed""".formatted(
                        customers,
                        plan.budgetMinor().isPresent()
                                ? Long.toString(plan.budgetMinor().getAsLong())
                                : "null",
                        plan.contacts(),
                        (long) Math.rint(choice.value()),
                        (long) Math.ceil(choice.bound()),
                        rounded(choice.gap()),
                        rounded(choice.budgetPrice()),
                        plan.isAssumed()));
    }

    /** To nine digits after the point: what lies beyond is noise of the search. */
    private static double rounded(double figure) {
        return Math.rint(figure * 1e9) / 1e9;
    }
}
