package io.hengke.value.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hengke.value.likelihood.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cohorts of Fader and Hardie (2007): percent of customers still there by year, 1,000 customers each. */
class ContractModelTests {

    private static final double[] REGULAR = {1000, 631, 468, 382, 326, 289, 262, 241};
    private static final double[] HIGH_END = {1000, 869, 743, 653, 593, 551, 517, 491};

    private static ContractRows cohort(double[] survivors) {
        var rows = new ContractRows.Builder();
        for (var t = 1; t < survivors.length; t++) {
            rows.ended(t, survivors[t - 1] - survivors[t]);
        }
        return rows.running(survivors.length - 1, survivors[survivors.length - 1])
                .build();
    }

    @Test
    void fitsTheShiftedBetaGeometricModelAsPublished() {
        var regular = ContractFamily.SHIFTED_BETA_GEOMETRIC.fit(cohort(REGULAR));
        assertFit(regular, -1680.2652, .704077, 1.182043);
        assertProjection(
                ContractFamily.SHIFTED_BETA_GEOMETRIC.with(regular.values()), 22.01, 20.44, 19.12, 17.99, 17.00);
        var highEnd = ContractFamily.SHIFTED_BETA_GEOMETRIC.fit(cohort(HIGH_END));
        assertFit(highEnd, -1611.1581, .668088, 3.806095);
        assertProjection(
                ContractFamily.SHIFTED_BETA_GEOMETRIC.with(highEnd.values()), 46.04, 43.58, 41.42, 39.51, 37.80);
        assertFit(
                ContractFamily.SHIFTED_BETA_GEOMETRIC.fit(cohort(new double[] {1000, 631, 468, 382, 326})),
                -1401.5594,
                .763665,
                1.295830);
    }

    @Test
    void fitsTheBetaDiscreteWeibullModelAsComputedIndependently() {
        var regular = ContractFamily.BETA_DISCRETE_WEIBULL.fit(cohort(REGULAR));
        assertFit(regular, -1679.6028, .455614, .779326, 1.283451);
        assertProjection(
                ContractFamily.BETA_DISCRETE_WEIBULL.with(regular.values()), 22.34, 20.89, 19.68, 18.64, 17.73);
        var highEnd = ContractFamily.BETA_DISCRETE_WEIBULL.fit(cohort(HIGH_END));
        assertFit(highEnd, -1605.3142, .214253, 1.426575, 1.723565);
        assertProjection(
                ContractFamily.BETA_DISCRETE_WEIBULL.with(highEnd.values()), 46.78, 44.83, 43.16, 41.69, 40.39);
    }

    private static void assertFit(Estimate fit, double logLikelihood, double... parameters) {
        assertThat(fit.isConverged()).isTrue();
        assertThat(fit.isFlat()).isFalse();
        assertThat(fit.gradient()).isLessThan(1e-6);
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(5.1e-5));
        for (var i = 0; i < parameters.length; i++) {
            assertThat(fit.values().get(i)).as(fit.names().get(i)).isCloseTo(parameters[i], within(1e-6));
        }
    }

    private static void assertProjection(ContractModel model, double... percents) {
        for (var i = 0; i < percents.length; i++) {
            assertThat(100 * model.survival(8 + i)).as("year %d", 8 + i).isCloseTo(percents[i], within(.0051));
        }
    }

    @Test
    void retentionRisesWithTenureAsOnlyTheLoyalRemain() {
        var model = ContractModel.shiftedBetaGeometric(.668088, 3.806095);
        var expected = new double[] {.8507, .8780, .8968, .9106, .9212, .9295, .9362};
        for (var i = 0; i < expected.length; i++) {
            assertThat(model.retention(i + 1)).isCloseTo(expected[i], within(5.1e-5));
        }
    }

    @Test
    void discountsLifetimesAsPublished() {
        var model = ContractModel.shiftedBetaGeometric(.668088, 3.806095);
        assertThat(model.discountedLifetime(.1)).isCloseTo(5.922255064, within(5.1e-10));
        var renewals = new int[] {1, 2, 3, 4, 5, 8};
        var expected = new double[] {5.414480571, 5.901379266, 6.293893183, 6.619921543, 6.896708181, 7.529629405};
        for (var i = 0; i < renewals.length; i++) {
            assertThat(model.residualBeforeRenewal(renewals[i], .1)).isCloseTo(expected[i], within(5.1e-10));
        }
    }

    /** m(1+d)/(1+d−r) with the first margin counted, m·r/(1+d−r) without: the limit of customers who are all alike. */
    @Test
    void reachesTheAnnuityWhenCustomersAreAllAlike() {
        var alike = ContractModel.geometric(.2);
        assertThat(100 * alike.discountedLifetime(.1)).isCloseTo(366.6667, within(5.1e-5));
        assertThat(100 * alike.discounted(0, 1000, .1)).isCloseTo(266.6667, within(5.1e-5));
        var nearly = ContractModel.shiftedBetaGeometric(.2e7, .8e7);
        assertThat(nearly.discountedLifetime(.1)).isCloseTo(alike.discountedLifetime(.1), within(1e-4));
    }

    @Test
    void theWeibullModelWithoutItsPowerIsTheShiftedBetaGeometric() {
        for (var alpha : new double[] {.05, .7, 3, 40}) {
            for (var beta : new double[] {.1, 1, 9, 200}) {
                var general = new ContractModel(alpha, beta, 1 + 1e-15);
                var special = ContractModel.shiftedBetaGeometric(alpha, beta);
                var product = 1.0;
                for (var t = 1; t < 30; t++) {
                    product *= (beta + t - 1) / (alpha + beta + t - 1);
                    assertThat(general.survival(t)).isCloseTo(special.survival(t), within(1e-12));
                    assertThat(special.survival(t)).isCloseTo(product, within(1e-12));
                }
            }
        }
    }

    @Test
    void gradientsAreTheDerivatives() {
        var likelihood = new ContractLikelihood(cohort(HIGH_END), 3);
        for (var point : List.of(new double[] {-.5, 1, .4}, new double[] {2, -1, -1}, new double[3])) {
            var gradient = new double[3];
            likelihood.at(point, gradient);
            for (var i = 0; i < 3; i++) {
                var above = point.clone();
                var below = point.clone();
                above[i] += 1e-5;
                below[i] -= 1e-5;
                var slope = (likelihood.at(above, new double[3]) - likelihood.at(below, new double[3])) / 2e-5;
                assertThat(gradient[i]).isCloseTo(slope, within(1e-8 * Math.max(1, Math.abs(slope))));
            }
        }
    }

    @Test
    void saysSoWhereTheDataDoNotDetermineAModel() {
        var nobodyLeft = new ContractRows.Builder().running(5, 300).build();
        var allLeftAtOnce = new ContractRows.Builder().ended(1, 300).build();
        var constantChance = new ContractRows.Builder();
        for (int t = 1, left = 1024; left > 1; t++, left /= 2) {
            constantChance.ended(t, left / 2.0);
        }
        for (var rows : List.of(nobodyLeft, allLeftAtOnce, constantChance.build())) {
            for (var family : ContractFamily.values()) {
                var fit = family.fit(rows);
                // a constant chance is what the geometric model is for
                assertThat(fit.isFlat() || !fit.isConverged())
                        .isEqualTo(family != ContractFamily.GEOMETRIC || rows.size() < 7);
                var model = family.with(fit.values());
                assertThat(model.discounted(3, 36, .008)).isFinite().isBetween(0.0, 36.0);
            }
        }
    }

    @Test
    void countsTheConstantChanceOfCustomersWhoAreAlike() {
        var rows = new ContractRows.Builder()
                .ended(1, 20)
                .ended(2, 10)
                .running(3, 20)
                .running(0, 7)
                .build();
        var fit = ContractFamily.GEOMETRIC.fit(rows);
        assertThat(fit.values()).containsExactly(.3);
        assertThat(fit.standardError(0)).isCloseTo(Math.sqrt(.3 * .7 / 100), within(1e-12));
        assertThat(fit.logLikelihood()).isCloseTo(30 * Math.log(.3) + 70 * Math.log(.7), within(1e-12));
        assertThat(ContractFamily.GEOMETRIC.with(fit.values()).survival(2)).isCloseTo(.49, within(1e-12));
    }
}
