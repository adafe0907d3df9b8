package io.hengke.acquisition.attribution;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Adds up paths, one after the other, and answers what each model credits to each channel. Time and memory do not depend
 * on the number of people behind a path, and nothing is kept of a path but its sums, so a million paths are a second's work.
 *
 * <p>Channels are numbered from 0. Sums of doubles depend on the order of the paths in their last digits: give paths in a
 * total order where results have to be the same bytes.
 *
 * <p>Sources: position-based and time decay as Google Analytics defined them (40-20-40; weight 2^(−age / half-life)); Markov:
 * see {@link MarkovChain}; Shapley: Shapley 1953 on v(S) = conversions whose channels all are in S (the set form of Zhao,
 * Mahboobi, Bagheri 2018). That game is a sum of unanimity games, one per path, whose value is shared equally by the path's
 * distinct channels, so the exact value needs no sum over subsets at any number of channels.
 */
public final class Attribution {

    private static final double END_WEIGHT = 0.4;

    private final Map<AttributionModel, Credits> credits = new EnumMap<>(AttributionModel.class);
    private final MarkovChain chain;
    private final double decay;
    private final int[] seen;
    private int path;
    private double[] weights = new double[16];
    private long people;
    private long conversions;
    private long value;

    /**
     * @param channels how many there are
     * @param order touches a state of the Markov chain remembers, 1 to 3
     * @param withNulls whether paths that led nowhere are part of the chain
     * @param halfLife of {@link AttributionModel#TIME_DECAY} in touches; above 0
     */
    public Attribution(int channels, int order, boolean withNulls, double halfLife) {
        if (!(halfLife > 0)) {
            throw new IllegalArgumentException("A half-life is above 0");
        }
        for (var model : AttributionModel.values()) {
            credits.put(model, new Credits(channels));
        }
        chain = new MarkovChain(channels, order, withNulls);
        decay = Math.pow(2, -1 / halfLife);
        seen = new int[channels];
    }

    /**
     * Adds everybody who took a path.
     *
     * @param touches channel numbers from the first touch to the last; not empty
     * @param converted how many of them converted
     * @param worth value of their conversions together, zero or more, in any whole unit such as fen
     * @param lost how many did not convert
     */
    public void add(int[] touches, long converted, long worth, long lost) {
        if (touches.length == 0 || converted < 0 || worth < 0 || lost < 0) {
            throw new IllegalArgumentException("A path has touches, and no count below 0");
        }
        chain.add(touches, converted, worth, lost);
        people += converted + lost;
        if (converted > 0) {
            conversions += converted;
            value += worth;
            share(touches, converted, worth);
        }
    }

    /** Everybody added so far, with a conversion or without. */
    public long people() {
        return people;
    }

    /** All conversions added so far. */
    public long conversions() {
        return conversions;
    }

    /** The value of all conversions added so far. */
    public long value() {
        return value;
    }

    public MarkovChain chain() {
        return chain;
    }

    /** What a model credits to each channel; all 0 without a conversion. */
    public Credits credits(AttributionModel model) {
        return model == AttributionModel.MARKOV ? markov() : Objects.requireNonNull(credits.get(model));
    }

    private Credits markov() {
        return new Credits(
                inProportion((double) conversions, chain.removalEffects()),
                inProportion((double) value, chain.valueEffects()));
    }

    private static double[] inProportion(double total, double[] effects) {
        var sum = Arrays.stream(effects).sum();
        return Arrays.stream(effects).map(it -> sum > 0 ? total * it / sum : 0).toArray();
    }

    private void share(int[] touches, long converted, long worth) {
        var last = touches.length - 1;
        give(AttributionModel.FIRST, touches[0], 1, converted, worth);
        give(AttributionModel.LAST, touches[last], 1, converted, worth);
        var sum = weigh(touches.length);
        var distinct = countDistinct(touches);
        for (int i = 0; i <= last; i++) {
            var channel = touches[i];
            give(AttributionModel.LINEAR, channel, 1.0 / touches.length, converted, worth);
            give(AttributionModel.POSITION, channel, position(i, last), converted, worth);
            give(AttributionModel.TIME_DECAY, channel, weights[last - i] / sum, converted, worth);
            if (seen[channel] == path) {
                seen[channel] = 0;
                give(AttributionModel.SHAPLEY, channel, 1.0 / distinct, converted, worth);
            }
        }
    }

    private static double position(int touch, int last) {
        if (last <= 1) {
            return 1.0 / (last + 1);
        }
        return touch == 0 || touch == last ? END_WEIGHT : (1 - 2 * END_WEIGHT) / (last - 1);
    }

    /** Weights by touches before the last, powers of the decay, and their sum over a path. */
    private double weigh(int touches) {
        if (weights.length < touches) {
            weights = new double[Math.max(touches, 2 * weights.length)];
        }
        var sum = 0.0;
        for (int i = 0; i < touches; i++) {
            weights[i] = i == 0 ? 1 : weights[i - 1] * decay;
            sum += weights[i];
        }
        return sum;
    }

    /** Marks the path's channels with its number and counts them. */
    private int countDistinct(int[] touches) {
        path++;
        var distinct = 0;
        for (var channel : touches) {
            if (seen[channel] != path) {
                seen[channel] = path;
                distinct++;
            }
        }
        return distinct;
    }

    private void give(AttributionModel model, int channel, double share, long converted, long worth) {
        Objects.requireNonNull(credits.get(model)).add(channel, share * converted, share * worth);
    }
}
