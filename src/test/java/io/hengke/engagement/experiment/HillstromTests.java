package io.hengke.engagement.experiment;

import static io.hengke.engagement.experiment.Hillstrom.MEN;
import static io.hengke.engagement.experiment.Hillstrom.NONE;
import static io.hengke.engagement.experiment.Hillstrom.WOMEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hengke.engagement.experiment.Hillstrom.Mailed;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Published and recomputed figures of Hillstrom's e-mail test, to their printed digits. */
final class HillstromTests {

    private static final double SIX_DIGITS = 5.1e-7;

    private final Hillstrom data = Hillstrom.read();

    private static Moments moments(List<Mailed> customers, ToDoubleFunction<Mailed> outcome) {
        return Moments.of(
                customers.stream().mapToDouble(outcome).toArray(),
                customers.stream().mapToDouble(Mailed::history).toArray());
    }

    private Effect rate(String arm, ToDoubleFunction<Mailed> outcome) {
        var treated = data.arm(arm);
        var control = data.arm(NONE);
        return Effect.ofRates(
                (long) treated.stream().mapToDouble(outcome).sum(),
                treated.size(),
                (long) control.stream().mapToDouble(outcome).sum(),
                control.size(),
                0.95);
    }

    @Test
    void armsHoldThePublishedCustomersAndMeans() {
        var spend = moments(data.arm(MEN), Mailed::spend);
        assertThat(spend.n()).isEqualTo(21_307);
        assertThat(spend.mean()).isCloseTo(1.422617, within(SIX_DIGITS));
        assertThat(Math.sqrt(spend.variance())).isCloseTo(17.754205, within(SIX_DIGITS));
        assertThat(Math.sqrt(moments(data.arm(NONE), Mailed::spend).variance()))
                .isCloseTo(11.588200, within(SIX_DIGITS));
        assertThat(Math.sqrt(moments(data.arm(WOMEN), Mailed::spend).variance()))
                .isCloseTo(15.116106, within(SIX_DIGITS));
        assertThat(moments(data.arm(WOMEN), Mailed::visit).mean()).isCloseTo(.151400, within(SIX_DIGITS));
        assertThat(moments(data.arm(NONE), Mailed::conversion).mean()).isCloseTo(.005726, within(SIX_DIGITS));
    }

    @Test
    void sampleRatioIsWhatItShouldBe() {
        var ratio = SampleRatio.of(new long[] {21_306, 21_307, 21_387}, new double[] {1, 1, 1});
        assertThat(ratio.chiSquare()).isCloseTo(.202531, within(SIX_DIGITS));
        assertThat(ratio.p()).isCloseTo(Math.exp(-.202531 / 2), within(SIX_DIGITS)); // two degrees: exponential
        assertThat(ratio.isBroken()).isFalse();
    }

    @Test
    void ratesDifferAsPublished() {
        verify(rate(MEN, Mailed::visit), .076590, .003386, 22.6202);
        verify(rate(MEN, Mailed::conversion), .006805, .000921, 7.3897);
        verify(rate(WOMEN, Mailed::visit), .045233, .003234, 13.9847);
        verify(rate(WOMEN, Mailed::conversion), .003111, .000823, 3.7816);
    }

    @Test
    void spendDiffersAsPublished() {
        var men = Effect.ofMeans(moments(data.arm(MEN), Mailed::spend), moments(data.arm(NONE), Mailed::spend), 0.95);
        verify(men, .769827, .145247, 5.3001);
        assertThat(men.low()).isCloseTo(.485149, within(SIX_DIGITS));
        assertThat(men.high()).isCloseTo(1.054505, within(SIX_DIGITS));
        var women =
                Effect.ofMeans(moments(data.arm(WOMEN), Mailed::spend), moments(data.arm(NONE), Mailed::spend), 0.95);
        verify(women, .424412, .130333, 3.2564);
        assertThat(women.low()).isCloseTo(.168965, within(SIX_DIGITS));
        assertThat(women.high()).isCloseTo(.679860, within(SIX_DIGITS));
    }

    @Test
    void pastSpendHardlyForetellsSpendAndIsSaidTo() {
        var control = moments(data.arm(NONE), Mailed::spend);
        var men = Cuped.of(moments(data.arm(MEN), Mailed::spend), control, 0.95);
        assertThat(men.theta()).isCloseTo(.00122290, within(5.1e-9));
        assertThat(men.correlation()).isCloseTo(.020923, within(SIX_DIGITS));
        assertThat(men.correlation() * men.correlation()).isCloseTo(.000438, within(SIX_DIGITS));
        assertThat(men.varianceReduction()).isCloseTo(.000434, within(SIX_DIGITS)); // what the published errors say
        assertThat(men.effect().difference()).isCloseTo(.767438, within(SIX_DIGITS));
        assertThat(men.effect().standardError()).isCloseTo(.145215, within(SIX_DIGITS));
        var women = Cuped.of(moments(data.arm(WOMEN), Mailed::spend), control, 0.95);
        assertThat(women.theta()).isCloseTo(.00103465, within(5.1e-9));
        assertThat(women.correlation()).isCloseTo(.019509, within(SIX_DIGITS));
        assertThat(women.effect().difference()).isCloseTo(.422701, within(SIX_DIGITS));
        assertThat(women.effect().standardError()).isCloseTo(.130308, within(SIX_DIGITS));
    }

    @Test
    void twoModelsFindThoseWhomWomensMailMoves() {
        var both = data.where(it -> !it.arm().equals(MEN));
        var train = IntStream.range(0, both.size())
                .filter(it -> it % 2 == 0)
                .mapToObj(both::get)
                .toList();
        var test = IntStream.range(0, both.size())
                .filter(it -> it % 2 == 1)
                .mapToObj(both::get)
                .toList();
        var learner = TwoModelLearner.fit(features(train), treated(train), visits(train))
                .orElseThrow();
        var curve = UpliftCurve.of(
                test.stream().mapToDouble(it -> learner.uplift(features(it))).toArray(), treated(test), visits(test));
        assertThat(curve.upliftAt(1)).isCloseTo(.043324766, within(5.1e-10));
        assertThat(curve.upliftAt(.3)).isCloseTo(.075160062, within(5.1e-10));
        assertThat(curve.end()).isCloseTo(467.4309, within(5.1e-5));
        assertThat(curve.area()).isCloseTo(311.0005, within(5.1e-5));
        assertThat(curve.areaOverRandom()).isCloseTo(77.2850, within(5.1e-5));
        assertThat(curve.chanceOfRandom(treated(test), visits(test), 99)).isEqualTo(0.01);
        assertThat(curve.areaOverRandomPerTreated()).isCloseTo(.00716332, within(5.1e-9));
    }

    private static void verify(Effect effect, double difference, double error, double z) {
        assertThat(effect.difference()).isCloseTo(difference, within(SIX_DIGITS));
        assertThat(effect.standardError()).isCloseTo(error, within(SIX_DIGITS));
        assertThat(effect.z()).isCloseTo(z, within(5.1e-5));
        assertThat(effect.isTold()).isTrue();
    }

    private static double[][] features(List<Mailed> customers) {
        return customers.stream().map(HillstromTests::features).toArray(double[][]::new);
    }

    private static double[] features(Mailed customer) {
        return customer.features().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static boolean[] treated(List<Mailed> customers) {
        var treated = new boolean[customers.size()];
        for (var i = 0; i < treated.length; i++) {
            treated[i] = customers.get(i).arm().equals(WOMEN);
        }
        return treated;
    }

    private static double[] visits(List<Mailed> customers) {
        return customers.stream().mapToDouble(Mailed::visit).toArray();
    }
}
