package io.hengke.acquisition.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Paths as a Markov chain from a start through channels to a conversion or to nothing. A channel's removal effect is the
 * part of the conversion probability that is lost when every step into that channel leads to nothing instead; its effect on
 * value the same part of the expected value, where a conversion is worth the mean of those from the same state.
 *
 * <p>Source: Anderl, Becker, von Wangenheim, Schumann 2016, "Mapping the customer journey". Steps from a channel to itself
 * are kept. The probabilities are solved, not simulated: elimination up to 512 states, beyond that Gauss-Seidel sweeps until
 * nothing moves by more than 1e-15.
 */
public final class MarkovChain {

    private static final int MOST_KEYS = 4_000_000;

    private final int channels;
    private final int order;
    private final boolean withNulls;
    private final int[] stateOf;
    /** For each state how often each channel followed, then conversion, then nothing; and what the conversions were worth. */
    private final List<long[]> counts = new ArrayList<>();

    /** What each state remembers: the number of its last channel plus 1, and those before it as higher digits. */
    private final List<Integer> memories = new ArrayList<>();

    /**
     * @param order touches a state remembers, 1 to 3
     * @param withNulls whether paths that led nowhere are counted; without them the base probability is 1
     * @throws IllegalArgumentException if there are too many channels for the order: 3,999,999, 1,999 or 157
     */
    public MarkovChain(int channels, int order, boolean withNulls) {
        var keys = Math.pow(channels + 1.0, order);
        if (order < 1 || order > 3 || keys > MOST_KEYS) {
            throw new IllegalArgumentException("Order %d with %d channels".formatted(order, channels));
        }
        this.channels = channels;
        this.order = order;
        this.withNulls = withNulls;
        stateOf = new int[(int) keys];
        Arrays.fill(stateOf, -1);
    }

    void add(int[] touches, long converted, long worth, long lost) {
        var nulls = withNulls ? lost : 0;
        if (converted + nulls == 0) {
            return;
        }
        var memory = 0;
        for (var channel : touches) {
            state(memory)[channel] += converted + nulls;
            memory = after(memory, channel);
        }
        var end = state(memory);
        end[channels] += converted;
        end[channels + 1] += nulls;
        end[channels + 2] += worth;
    }

    private long[] state(int memory) {
        if (stateOf[memory] < 0) {
            stateOf[memory] = counts.size();
            counts.add(new long[channels + 3]);
            memories.add(memory);
        }
        return counts.get(stateOf[memory]);
    }

    /** The probability that a path leads to a conversion; 0 without a path. */
    public double conversionProbability() {
        return counts.isEmpty() ? 0 : AbsorbingChain.of(this).conversionWithout(-1);
    }

    /** By channel: the part of the conversion probability lost without it, 0 to 1; all 0 without a conversion. */
    public double[] removalEffects() {
        return counts.isEmpty() ? new double[channels] : effects(AbsorbingChain.of(this)::conversionWithout);
    }

    /** By channel: the part of the expected value lost without it, 0 to 1; all 0 without value. */
    public double[] valueEffects() {
        return counts.isEmpty() ? new double[channels] : effects(AbsorbingChain.of(this)::valueWithout);
    }

    private double[] effects(IntToDoubleFunction without) {
        var effects = new double[channels];
        var base = without.applyAsDouble(-1);
        for (int channel = 0; base > 0 && channel < channels; channel++) {
            effects[channel] = Math.max(0, 1 - without.applyAsDouble(channel) / base);
        }
        return effects;
    }

    /** The probability that a channel is the first touch. */
    public double startsWith(int channel) {
        return counts.isEmpty() ? 0 : probability(0, channel);
    }

    /** In a chain of order 1: the probability of a step from a channel to another. */
    public double step(int from, int to) {
        return known(from) ? probability(stateOf[from + 1], to) : 0;
    }

    /** In a chain of order 1: the probability that a channel is followed by a conversion. */
    public double converts(int from) {
        return step(from, channels);
    }

    /** In a chain of order 1: the probability that a channel is followed by nothing. */
    public double fades(int from) {
        return step(from, channels + 1);
    }

    int states() {
        return counts.size();
    }

    int channels() {
        return channels;
    }

    /** How often each channel followed a state, then conversion, then nothing. */
    long[] counts(int state) {
        return counts.get(state);
    }

    /** How often a state was seen. */
    double seen(int state) {
        return Arrays.stream(counts.get(state), 0, channels + 2).sum();
    }

    /** The value of the conversions that followed a state at once. */
    double worth(int state) {
        return counts.get(state)[channels + 2];
    }

    /** The state reached from a state by a channel that has followed it. */
    int next(int state, int channel) {
        return stateOf[after(memories.get(state), channel)];
    }

    private int after(int memory, int channel) {
        return (int) ((memory * (channels + 1L) + channel + 1) % stateOf.length);
    }

    private double probability(int state, int next) {
        return counts.get(state)[next] / seen(state);
    }

    private boolean known(int channel) {
        if (order != 1) {
            throw new IllegalStateException("A step is known by its channels in a chain of order 1 only");
        }
        return stateOf[channel + 1] >= 0;
    }
}
