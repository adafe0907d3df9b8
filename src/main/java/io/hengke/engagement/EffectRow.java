package io.hengke.engagement;

import io.hengke.engagement.experiment.Cuped;
import io.hengke.engagement.experiment.Effect;
import io.hengke.engagement.experiment.IncrementalMargin;
import io.hengke.engagement.experiment.SampleRatio;
import io.hengke.shared.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code engagement_effect}: values by the order of {@link #COLUMNS}, null where there is none. Money per customer is
 * rounded to whole minor units here, once.
 */
final class EffectRow {

    static final List<String> COLUMNS = List.of(
            "experiment varchar",
            "arm varchar",
            "measure varchar",
            "unit varchar",
            "first_assigned_on date",
            "last_day date",
            "control_customers bigint",
            "treated_customers bigint",
            "ratio_p double",
            "control_value double",
            "treated_value double",
            "difference double",
            "low double",
            "high double",
            "p double",
            "adjusted_difference double",
            "adjusted_low double",
            "adjusted_high double",
            "adjusted_p double",
            "variance_reduction double",
            "sequential_p double",
            "verdict varchar",
            "customers_more bigint",
            "extra_cost_minor bigint",
            "total_minor bigint",
            "total_low_minor bigint",
            "total_high_minor bigint",
            "refusal varchar",
            "refusal_has bigint",
            "refusal_needs bigint");

    private final List<@Nullable Object> values;

    private EffectRow(List<@Nullable Object> values) {
        this.values = values;
    }

    static EffectRow of(ArmSums arm, long controlCustomers, @Nullable SampleRatio ratio) {
        var row = new EffectRow(
                new ArrayList<@Nullable Object>(Collections.<@Nullable Object>nCopies(COLUMNS.size(), null)));
        row.set("experiment", arm.experiment());
        row.set("arm", arm.arm());
        row.set("measure", arm.measure());
        row.set("unit", arm.isRate() ? "ratio" : "minor");
        row.set("first_assigned_on", arm.firstAssignedOn());
        row.set("last_day", arm.lastDay());
        row.set("control_customers", controlCustomers);
        row.set("treated_customers", arm.customers());
        row.set("ratio_p", ratio == null ? null : ratio.p());
        return row;
    }

    EffectRow renamed(String measure) {
        var row = new EffectRow(new ArrayList<@Nullable Object>(values));
        row.set("measure", measure);
        return row;
    }

    EffectRow values(double control, double treated) {
        set("control_value", shown(control));
        set("treated_value", shown(treated));
        return this;
    }

    EffectRow effect(Effect effect) {
        return effect("", effect);
    }

    EffectRow adjusted(Cuped cuped) {
        set("variance_reduction", cuped.varianceReduction());
        return effect("adjusted_", cuped.effect());
    }

    private EffectRow effect(String prefix, Effect effect) {
        set(prefix + "difference", shown(effect.difference()));
        set(prefix + "low", shown(effect.low()));
        set(prefix + "high", shown(effect.high()));
        set(prefix + "p", effect.p());
        return this;
    }

    EffectRow sequential(double p) {
        set("sequential_p", p);
        return this;
    }

    EffectRow total(IncrementalMargin margin, double extraCost) {
        set("extra_cost_minor", whole(extraCost));
        set("total_minor", whole(margin.total()));
        set("total_low_minor", whole(margin.low()));
        set("total_high_minor", whole(margin.high()));
        return this;
    }

    EffectRow verdict(String code, @Nullable Long customersMore) {
        set("verdict", code);
        set("customers_more", customersMore);
        return this;
    }

    /** @param refusal with what there is and what would be enough */
    EffectRow refused(Refusal refusal) {
        set("verdict", "refused");
        set("refusal", refusal.code());
        set("refusal_has", refusal.arguments().getFirst());
        set("refusal_needs", refusal.arguments().getLast());
        return this;
    }

    /** By the order of {@link #COLUMNS}. */
    @Nullable
    Object[] cells() {
        return values.toArray();
    }

    private double shown(double value) {
        return "minor".equals(values.get(place("unit"))) ? Math.rint(value) + 0.0 : value; // + 0.0: no negative zero
    }

    private static long whole(double value) {
        return (long) Math.rint(value);
    }

    private void set(String column, @Nullable Object value) {
        values.set(place(column), value);
    }

    private static int place(String column) {
        var names = COLUMNS.stream().map(it -> it.split(" ")[0]).toList();
        var place = names.indexOf(column);
        if (place < 0) {
            throw new IllegalArgumentException("No column " + column);
        }
        return place;
    }
}
