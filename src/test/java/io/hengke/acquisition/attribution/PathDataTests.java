package io.hengke.acquisition.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hengke.TestData;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * PathData of the R package ChannelAttribution: 10,000 rows of paths over 12 channels. The expected figures are published
 * for an exact solution of order 1 with steps to oneself; they are checked to all digits printed.
 */
class PathDataTests {

    private static final double PRINTED = 0.5001e-4;

    private static final List<String> CHANNELS = List.of(
            "alpha", "beta", "delta", "epsilon", "eta", "gamma", "iota", "kappa", "lambda", "mi", "theta", "zeta");

    private Attribution attribution = new Attribution(12, 1, true, 1);
    private final Attribution withoutNulls = new Attribution(12, 1, false, 1);
    private long nulls;

    @BeforeEach
    void read() throws IOException {
        for (var line :
                Files.readAllLines(TestData.find("attribution/PathData.csv")).subList(1, 10_001)) {
            var cells = line.split(",");
            var path = Arrays.stream(cells[0].split(" > "))
                    .mapToInt(CHANNELS::indexOf)
                    .toArray();
            var conversions = Long.parseLong(cells[1]);
            var lost = Long.parseLong(cells[3]);
            nulls += lost;
            attribution.add(path, conversions, billionths(cells[2]), lost);
            withoutNulls.add(path, conversions, billionths(cells[2]), lost);
        }
    }

    private static long billionths(String value) {
        return new BigDecimal(value)
                .setScale(9, RoundingMode.HALF_EVEN)
                .unscaledValue()
                .longValueExact();
    }

    @Test
    void countsWhatIsCounted() {
        assertThat(attribution.conversions()).isEqualTo(19_785);
        assertThat(nulls).isEqualTo(68_602);
        assertThat(attribution.value() / 1e9).isEqualTo(74_802.971587, within(0.5001e-6));
    }

    @Test
    void solvesTheChain() {
        var chain = attribution.chain();
        assertThat(chain.conversionProbability()).isEqualTo(0.223845136, within(0.5e-9));
        assertThat(withoutNulls.chain().conversionProbability()).isEqualTo(1, within(1e-12));
        assertThat(starts("alpha", "iota", "eta", "beta", "theta", "lambda"))
                .containsExactly(new double[] {.326360, .231109, .160804, .137113, .083621, .043411}, within(0.5e-6));
        assertThat(chain.step(0, 0)).isEqualTo(.645053, within(0.5e-6));
        assertThat(chain.converts(0)).isEqualTo(.052941, within(0.5e-6));
        assertThat(chain.fades(0)).isEqualTo(.187677, within(0.5e-6));
        assertThat(chain.removalEffects())
                .containsExactly(
                        new double[] {
                            .55839949, .26403854, .00048200, .06263858, .34902633, .01787997, .40583500, .02866339,
                            .13402212, .00017995, .20601046, .03981052
                        },
                        within(0.5001e-8));
    }

    @Test
    void creditsByRemovalEffects() {
        assertThat(attribution.credits(AttributionModel.MARKOV).conversions())
                .containsExactly(
                        new double[] {
                            5344.9477, 2527.3522, 4.6136, 599.5707, 3340.8474, 171.1454, 3884.6147, 274.3633, 1282.8472,
                            1.7224, 1971.9129, 381.0626
                        },
                        within(PRINTED));
        assertThat(withoutNulls.credits(AttributionModel.MARKOV).conversions())
                .containsExactly(
                        new double[] {
                            5260.0696, 2585.4063, 4.2587, 604.8315, 3347.7659, 176.0281, 3899.2462, 276.6511, 1295.4822,
                            1.8930, 1938.8461, 394.5215
                        },
                        within(PRINTED));
    }

    @Test
    void creditsByPlaceInThePath() {
        assertThat(attribution.credits(AttributionModel.FIRST).conversions())
                .containsExactly(6308, 2831, 1, 99, 3164, 165, 4606, 74, 902, 2, 1606, 27);
        assertThat(attribution.credits(AttributionModel.LAST).conversions())
                .containsExactly(8447, 989, 5, 531, 4167, 92, 3355, 230, 1207, 2, 653, 107);
        assertThat(attribution.credits(AttributionModel.LINEAR).conversions())
                .containsExactly(
                        new double[] {
                            7574.7186, 2083.5001, 1.7250, 272.1704, 3539.9512, 121.0416, 3857.0962, 137.9641, 1035.2576,
                            2.2222, 1022.8014, 136.5515
                        },
                        within(PRINTED));
        assertThat(attribution.credits(AttributionModel.POSITION).conversions())
                .containsExactly(
                        new double[] {
                            7444.8238, 1969.7662, 2.5867, 301.0502, 3618.7961, 125.2409, 3944.9482, 147.4596, 1046.9039,
                            2.0571, 1092.7445, 88.6229
                        },
                        within(PRINTED));
        assertThat(attribution.credits(AttributionModel.TIME_DECAY).conversions())
                .containsExactly(
                        new double[] {
                            8046.6281, 1599.3883, 2.9558, 402.6826, 3796.2519, 105.8855, 3522.4508, 186.4278, 1126.5053,
                            2.5010, 864.8724, 128.4505
                        },
                        within(PRINTED));
    }

    @Test
    void creditsByShapleyValue() {
        assertThat(attribution.credits(AttributionModel.SHAPLEY).conversions())
                .containsExactly(
                        new double[] {
                            7627.9440, 1982.7393, 2.2929, 374.6774, 3613.6560, 138.1857, 3505.0440, 159.0571, 987.7821,
                            2.6667, 1190.9631, 199.9917
                        },
                        within(PRINTED));
    }

    /** Shapley's own definition: the mean over all orders of channels, as a sum over all 4,096 sets of the 12 channels. */
    @Test
    void itsShapleyValueIsThatOfItsDefinition() throws IOException {
        var won = new HashMap<Integer, Long>();
        for (var line :
                Files.readAllLines(TestData.find("attribution/PathData.csv")).subList(1, 10_001)) {
            var cells = line.split(",");
            var set = Arrays.stream(cells[0].split(" > "))
                    .mapToInt(it -> 1 << CHANNELS.indexOf(it))
                    .reduce(0, (a, b) -> a | b);
            won.merge(set, Long.parseLong(cells[1]), Long::sum);
        }
        var worth = new long[1 << 12];
        won.forEach((set, conversions) -> {
            for (int larger = 0; larger < worth.length; larger++) {
                worth[larger] += (larger & set) == set ? conversions : 0;
            }
        });
        var factorial = new double[13];
        factorial[0] = 1;
        for (int i = 1; i <= 12; i++) {
            factorial[i] = factorial[i - 1] * i;
        }
        var shapley = new double[12];
        for (int set = 0; set < worth.length; set++) {
            for (int channel = 0; channel < 12; channel++) {
                if ((set >> channel & 1) == 0) {
                    var before = Integer.bitCount(set);
                    shapley[channel] += factorial[before]
                            * factorial[11 - before]
                            / factorial[12]
                            * (worth[set | 1 << channel] - worth[set]);
                }
            }
        }

        assertThat(attribution.credits(AttributionModel.SHAPLEY).conversions()).containsExactly(shapley, within(1e-8));
    }

    /** Of every order and model the credits sum to the conversions and their value. */
    @ParameterizedTest
    @EnumSource
    void sharesEverythingAndNothingMore(AttributionModel model) {
        var credits = attribution.credits(model);

        assertThat(Arrays.stream(credits.conversions()).sum()).isEqualTo(19_785, within(1e-7));
        assertThat(Arrays.stream(credits.conversionMillionths(19_785)).sum()).isEqualTo(19_785_000_000L);
        assertThat(Arrays.stream(credits.wholeValues(attribution.value())).sum())
                .isEqualTo(attribution.value());
    }

    private double[] starts(String... channels) {
        return Arrays.stream(channels)
                .mapToDouble(it -> attribution.chain().startsWith(CHANNELS.indexOf(it)))
                .toArray();
    }
}
