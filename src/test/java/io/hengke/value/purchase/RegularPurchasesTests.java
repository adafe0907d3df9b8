package io.hengke.value.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RegularPurchasesTests {

    private static final RegularPurchases MADE = new RegularPurchases(3, .85, 1.45, .79, 2.42);

    @Test
    void isTheModifiedModelWhereRhythmIsRandom() {
        var one = new RegularPurchases(1, .525, 6.183, .891, 1.614);
        var mbg = new BetaGeometric(BetaGeometric.Kind.MBG, .525, 6.183, .891, 1.614);
        for (var x : new int[] {0, 1, 2, 26}) {
            var tx = x == 0 ? 0 : 30.43;
            assertThat(one.logLikelihood(x, tx, 38.86, 7)).isCloseTo(mbg.logLikelihood(x, tx, 38.86), within(1e-11));
            assertThat(one.probabilityAlive(x, tx, 38.86)).isCloseTo(mbg.probabilityAlive(x, tx, 38.86), within(1e-12));
            assertThat(one.expectedPurchases(x, tx, 38.86, 39))
                    .isCloseTo(mbg.expectedPurchases(x, tx, 38.86, 39), withinPercentage(1e-9));
        }
        var rows = Cdnow.sample().purchases();
        var fit = RegularFit.fit(rows, 0, 1).estimate();
        assertThat(fit.logLikelihood())
                .isCloseTo(PurchaseFamily.MBG_NBD.fit(rows).logLikelihood(), within(1e-6));
        assertThat(fit.values().get(3)).isCloseTo(1.614, within(5e-4));
    }

    @Test
    void gradientsAreTheDerivatives() {
        var simulated = new World(new SplittableRandom(5), 300);
        var likelihood = new RegularLikelihood(3, simulated.rows.inUnitsOf(52));
        var point = new double[] {-.3, -1, .2, .6};
        var gradient = new double[4];
        likelihood.at(point, gradient);
        for (var i = 0; i < 4; i++) {
            var above = point.clone();
            var below = point.clone();
            above[i] += 1e-5;
            below[i] -= 1e-5;
            var slope = (likelihood.at(above, new double[4]) - likelihood.at(below, new double[4])) / 2e-5;
            assertThat(gradient[i]).isCloseTo(slope, within(1e-7 * Math.max(1, Math.abs(slope))));
        }
    }

    @Test
    void recoversRegularityAndForecastsWhatFollows() {
        var world = new World(new SplittableRandom(20), 8000);
        var fit = RegularFit.fit(world.rows, world.logIntervals);
        assertThat(fit.k()).isEqualTo(3);
        assertThat(fit.estimate().isConverged()).isTrue();
        var expected = new double[] {.85, 1.45, .79, 2.42};
        for (var i = 0; i < 4; i++) {
            assertThat(fit.estimate().values().get(i)).isCloseTo(expected[i], withinPercentage(10));
        }
        var model = fit.model();
        var purchases = 0.0;
        var alive = 0.0;
        for (var i = 0; i < world.rows.size(); i++) {
            var x = world.rows.frequency(i);
            purchases += model.expectedPurchases(x, world.rows.recency(i), world.rows.age(i), 32);
            alive += model.probabilityAlive(x, world.rows.recency(i), world.rows.age(i));
        }
        assertThat(purchases).isCloseTo(world.later, withinPercentage(5));
        assertThat(alive).isCloseTo(world.alive, withinPercentage(5));
    }

    /** CDNOW's buyers have no rhythm: regularity makes the data less likely, and the model falls back to MBG/NBD. */
    @Test
    void findsNoRhythmInCdnow() {
        for (var cdnow : new Cdnow[] {Cdnow.sample(), Cdnow.master()}) {
            var fit = RegularFit.fit(cdnow.purchases(), cdnow.logIntervals());
            assertThat(fit.k()).isEqualTo(1);
        }
    }

    /** Nor would k = 2 forecast the holdout better. */
    @Test
    void forecastsTheHoldoutOfCdnowWorseWithARhythm() {
        var cdnow = Cdnow.sample();
        var rows = cdnow.purchases();
        var actual = cdnow.laterPurchases();
        var errors = new double[2];
        for (var k = 1; k <= 2; k++) {
            var model = RegularFit.fit(rows, cdnow.logIntervals(), k).model();
            var accuracy = new Accuracy();
            for (var i = 0; i < rows.size(); i++) {
                accuracy.add(
                        actual[i], model.expectedPurchases(rows.frequency(i), rows.recency(i), rows.age(i), 39), 1);
            }
            errors[k - 1] = accuracy.rootMeanSquareError();
            if (k == 1) {
                assertThat(accuracy.expected()).isCloseTo(1576.73, within(.06));
                assertThat(accuracy.meanAbsoluteError()).isCloseTo(.76478, within(2e-5));
            }
        }
        assertThat(errors[0]).isLessThan(errors[1]);
    }

    @Test
    void staysFiniteAtTheEdges() {
        for (var x : new int[] {0, 1, 400}) {
            for (var tx : new double[] {0, 20, 52}) {
                var recency = x == 0 ? 0 : Math.max(tx, 1);
                assertThat(MADE.probabilityAlive(x, recency, 52)).isBetween(0.0, 1.0);
                assertThat(MADE.expectedPurchases(x, recency, 52, 39))
                        .isFinite()
                        .isNotNegative();
                assertThat(MADE.expectedPurchases(x, recency, 52, 0)).isZero();
            }
        }
        assertThat(MADE.expectedPurchases(0, 0, 0, 1e-9)).isBetween(0.0, 1e-6);
    }

    /** Customers of the model MADE, seen for 32 to 52 weeks, and what they did in the 32 weeks after. */
    private static final class World {

        final PurchaseRows rows;
        double logIntervals;
        int later;
        int alive;

        World(SplittableRandom random, int customers) {
            var builder = new PurchaseRows.Builder();
            for (var i = 0; i < customers; i++) {
                var age = 32 + random.nextDouble() * 20;
                var rate = Simulated.gamma(random, MADE.r()) / MADE.alpha();
                var stop = Simulated.beta(random, MADE.a(), MADE.b());
                var x = 0;
                var tx = 0.0;
                var time = 0.0;
                var lives = random.nextDouble() >= stop;
                var isAlive = lives;
                while (lives) {
                    var interval = 0.0;
                    for (var phase = 0; phase < MADE.k(); phase++) {
                        interval -= Math.log(1 - random.nextDouble()) / rate;
                    }
                    time += interval;
                    if (time > age + 32) {
                        break;
                    }
                    lives = random.nextDouble() >= stop;
                    if (time <= age) {
                        x++;
                        tx = time;
                        logIntervals += Math.log(interval);
                        isAlive = lives;
                    } else {
                        later++;
                    }
                }
                alive += isAlive ? 1 : 0;
                builder.add(x, tx, age, 1);
            }
            rows = builder.build();
        }
    }
}
