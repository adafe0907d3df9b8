package io.hengke.value.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hengke.value.likelihood.LogLikelihood;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The search itself, on data made here. */
class MaximumLikelihoodTests {

    private static final List<double[]> POINTS = List.of(
            new double[] {-1, -2, -.5, .5}, new double[] {2, 1, -3, 2}, new double[] {-4, 3, 1, -2}, new double[4]);

    @Test
    void gradientsAreTheDerivatives() {
        var rows = simulated(new SplittableRandom(7), 300).inUnitsOf(100);
        for (var likelihood : List.of(
                new BetaGeometricLikelihood(BetaGeometric.Kind.BG, rows),
                new BetaGeometricLikelihood(BetaGeometric.Kind.MBG, rows),
                new ParetoLikelihood(rows))) {
            POINTS.forEach(it -> assertGradient(likelihood, it));
        }
        var spend = new GammaGammaLikelihood(spending());
        POINTS.forEach(it -> assertGradient(spend, new double[] {it[0], it[1], it[2]}));
    }

    private static void assertGradient(LogLikelihood likelihood, double[] point) {
        var gradient = new double[likelihood.size()];
        likelihood.at(point, gradient);
        var ignored = new double[likelihood.size()];
        for (var i = 0; i < gradient.length; i++) {
            var above = point.clone();
            var below = point.clone();
            above[i] += 1e-5;
            below[i] -= 1e-5;
            var slope = (likelihood.at(above, ignored) - likelihood.at(below, ignored)) / 2e-5;
            assertThat(gradient[i]).isCloseTo(slope, within(1e-7 * Math.max(1, Math.abs(slope))));
        }
    }

    @Test
    void likelihoodsOfRowsSumThoseOfCustomers() {
        var rows = simulated(new SplittableRandom(3), 200);
        for (var family : PurchaseFamily.values()) {
            var fit = family.fit(rows);
            var model = family.with(fit.values());
            var sum = 0.0;
            for (var i = 0; i < rows.size(); i++) {
                sum += rows.weight[i] * model.logLikelihood(rows.frequency[i], rows.recency[i], rows.age[i]);
            }
            assertThat(fit.logLikelihood()).isCloseTo(sum, within(1e-8 * Math.abs(sum)));
        }
    }

    @Test
    void weightsEqualRepeatedRows() {
        var grouped = new PurchaseRows.Builder();
        var repeated = new PurchaseRows.Builder();
        var rows = simulated(new SplittableRandom(5), 400);
        for (var i = 0; i < rows.size(); i++) {
            grouped.add(rows.frequency[i], rows.recency[i], rows.age[i], 3);
            for (var copy = 0; copy < 3; copy++) {
                repeated.add(rows.frequency[i], rows.recency[i], rows.age[i], 1);
            }
        }
        var one = PurchaseFamily.MBG_NBD.fit(grouped.build());
        var other = PurchaseFamily.MBG_NBD.fit(repeated.build());
        for (var i = 0; i < 4; i++) {
            assertThat(one.values().get(i)).isCloseTo(other.values().get(i), within(1e-7));
        }
    }

    @Test
    void recoversTheParametersItSimulatedWith() {
        var fit = PurchaseFamily.PARETO_NBD.fit(simulated(new SplittableRandom(11), 20_000));
        assertThat(fit.isConverged()).isTrue();
        assertThat(fit.values().get(0)).isCloseTo(.9, within(5 * fit.standardError(0)));
        assertThat(fit.values().get(1)).isCloseTo(9, within(5 * fit.standardError(1)));
        assertThat(fit.values().get(2)).isCloseTo(.8, within(5 * fit.standardError(2)));
        assertThat(fit.values().get(3)).isCloseTo(14, within(5 * fit.standardError(3)));
    }

    @Test
    void endsAtTheLimitWhenEveryoneBuysEvenlyForEver() {
        var rows = new PurchaseRows.Builder();
        for (var age = 50; age < 70; age++) {
            rows.add(age / 4, age - age % 4, age, 40);
        }
        for (var family : PurchaseFamily.values()) {
            var fit = family.fit(rows.build());
            assertThat(fit.isFlat()).as(family.label()).isTrue();
            assertThat(fit.logLikelihood()).isFinite();
            var expected = family.with(fit.values()).expectedPurchases(14, 56, 59, 40);
            assertThat(expected).as(family.label()).isBetween(9.0, 11.0);
        }
    }

    @Test
    void survivesDataWithoutAnyStory() {
        var never = new PurchaseRows.Builder().add(0, 0, 30, 700).build();
        var once = new PurchaseRows.Builder().add(1, 30, 30, 1).build();
        var new0 = new PurchaseRows.Builder().add(0, 0, 0, 700).build();
        for (var family : PurchaseFamily.values()) {
            for (var rows : List.of(never, once, new0)) {
                var fit = family.fit(rows);
                assertThat(fit.values()).allSatisfy(it -> assertThat(it).isFinite());
                var expected = family.with(fit.values()).expectedPurchases(0, 0, 30, 52);
                assertThat(expected).isFinite().isNotNegative();
            }
        }
        var equalSpend = new SpendRows.Builder().add(2, 35, 100).add(1, 35, 500).build();
        var fit = SpendFit.fit(equalSpend).values();
        assertThat(new GammaGamma(fit.get(0), fit.get(1), fit.get(2)).conditionalMean(2, 35))
                .isCloseTo(35, within(.1));
    }

    /** Customers of a Pareto/NBD world: r .9, alpha 9, s .8, beta 14 weeks, seen for 30 to 100 weeks. */
    private static PurchaseRows simulated(SplittableRandom random, int customers) {
        var rows = new PurchaseRows.Builder();
        for (var i = 0; i < customers; i++) {
            var age = 30 + random.nextInt(490) / 7.0;
            var rate = Simulated.gamma(random, .9) / 9;
            var life = -Math.log(1 - random.nextDouble()) / (Simulated.gamma(random, .8) / 14);
            var x = 0;
            var last = 0.0;
            for (var time = next(random, rate); time < Math.min(life, age); time += next(random, rate)) {
                x++;
                last = time;
            }
            rows.add(x, last, age, 1);
        }
        return rows.build();
    }

    private static double next(SplittableRandom random, double rate) {
        return -Math.log(1 - random.nextDouble()) / rate;
    }

    private static SpendRows spending() {
        var rows = new SpendRows.Builder();
        for (var i = 1; i < 60; i++) {
            rows.add(1 + i % 9, 5 + i * i % 31, i);
        }
        return rows.build();
    }
}
