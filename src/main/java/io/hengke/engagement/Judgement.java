package io.hengke.engagement;

import io.hengke.engagement.experiment.Cuped;
import io.hengke.engagement.experiment.Effect;
import io.hengke.engagement.experiment.IncrementalMargin;
import io.hengke.engagement.experiment.MixtureTest;
import io.hengke.engagement.experiment.SampleRatio;
import io.hengke.engagement.experiment.SampleSize;
import io.hengke.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One experiment: each arm against the control, measure by measure. */
final class Judgement {

    static final double CONFIDENCE = 0.95;
    static final String MARGIN = "margin_after_cost";

    /** Effects thought likely beforehand: a tenth of the control's standard deviation. */
    private static final double LIKELY = 0.1;

    /** An effect that needs more than so many times the customers is as good as none. */
    private static final double FAR_FROM_TOLD = 100;

    private final List<ArmSums> arms;
    private final ExperimentBar bar;
    private final @Nullable SampleRatio ratio;

    /** @param arms of one experiment, all measures */
    Judgement(List<ArmSums> arms, ExperimentBar bar) {
        this.arms = arms;
        this.bar = bar;
        this.ratio = ratio(arms);
    }

    /** Counts against the planned shares; equal ones where no arm or not every arm has one. */
    private static @Nullable SampleRatio ratio(List<ArmSums> arms) {
        var counted = arms.stream().filter(ArmSums::isRate).toList();
        if (counted.size() < 2) {
            return null;
        }
        var isPlanned = counted.stream().allMatch(it -> it.share() > 0);
        return SampleRatio.of(
                counted.stream().mapToLong(ArmSums::customers).toArray(),
                counted.stream().mapToDouble(it -> isPlanned ? it.share() : 1).toArray());
    }

    List<EffectRow> rows() {
        var rows = new ArrayList<EffectRow>();
        for (var arm : arms) {
            if (arm.isControl()) {
                continue;
            }
            var control = arms.stream()
                    .filter(it -> it.isControl() && it.measure().equals(arm.measure()))
                    .findFirst();
            var refusal = refusal(arm, control);
            if (refusal.isPresent() || control.isEmpty()) {
                refusal.ifPresent(it -> refuse(rows, arm, control, it));
            } else {
                compare(rows, arm, control.get());
            }
        }
        return rows;
    }

    private Optional<Refusal> refusal(ArmSums arm, Optional<ArmSums> control) {
        if (control.isEmpty()) {
            return Optional.of(Refusal.of("engagement.refused.control", 0, bar.customers()));
        }
        var smaller = Math.min(arm.customers(), control.get().customers());
        if (smaller < bar.customers()) {
            return Optional.of(Refusal.of("engagement.refused.customers", smaller, bar.customers()));
        }
        var buyers = arm.buyers() + control.get().buyers();
        return arm.isRate() && buyers < bar.buyers()
                ? Optional.of(Refusal.of("engagement.refused.buyers", buyers, bar.buyers()))
                : Optional.empty();
    }

    private void refuse(List<EffectRow> rows, ArmSums arm, Optional<ArmSums> control, Refusal refusal) {
        var row = EffectRow.of(arm, control.map(ArmSums::customers).orElse(0L), ratio);
        rows.add(row.refused(refusal));
        if (arm.measure().equals(ArmSums.CONTRIBUTION)) {
            rows.add(row.renamed(MARGIN).refused(refusal));
        }
    }

    private void compare(List<EffectRow> rows, ArmSums arm, ArmSums control) {
        var effect = arm.isRate()
                ? Effect.ofRates(arm.buyers(), arm.customers(), control.buyers(), control.customers(), CONFIDENCE)
                : Effect.ofMeans(arm.moments(), control.moments(), CONFIDENCE);
        var cuped = Cuped.of(arm.moments(), control.moments(), CONFIDENCE);
        var row = EffectRow.of(arm, control.customers(), ratio)
                .values(control.moments().mean(), arm.moments().mean())
                .effect(effect)
                .adjusted(cuped)
                .sequential(sequential(control, cuped.effect()));
        rows.add(judged(row, cuped.effect(), arm.customers() + control.customers()));
        if (arm.measure().equals(ArmSums.CONTRIBUTION)) {
            rows.add(margin(arm, control, cuped.effect()));
        }
    }

    private EffectRow margin(ArmSums arm, ArmSums control, Effect contribution) {
        // scaled to the arm's customers before dividing, so that equal cost per head leaves exactly nothing
        var extra = arm.costMinor() - control.costMinor() * (double) arm.customers() / control.customers();
        var margin = IncrementalMargin.of(contribution, extra / arm.customers(), arm.customers(), CONFIDENCE);
        var row = EffectRow.of(arm, control.customers(), ratio)
                .renamed(MARGIN)
                .effect(margin.perCustomer())
                .sequential(sequential(control, margin.perCustomer()))
                .total(margin, extra);
        return judged(row, margin.perCustomer(), arm.customers() + control.customers());
    }

    private static double sequential(ArmSums control, Effect effect) {
        var spread = Math.sqrt(control.moments().variance());
        return spread > 0 ? new MixtureTest(LIKELY * spread).p(effect) : effect.p();
    }

    private EffectRow judged(EffectRow row, Effect effect, long customers) {
        if (ratio != null && ratio.isBroken()) {
            return row.verdict("broken_ratio", null);
        }
        if (effect.isTold()) {
            return row.verdict(effect.difference() > 0 ? "better" : "worse", null);
        }
        var growth = SampleSize.USUAL.growth(effect.z());
        return row.verdict("not_told", growth <= FAR_FROM_TOLD ? (long) Math.ceil(customers * (growth - 1)) : null);
    }
}
