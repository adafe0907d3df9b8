package io.hengke.control.allocation;

import java.util.Arrays;

/**
 * Customers by what is at risk with them, most first: value at risk in minor units, above 0, and which actions they may
 * have. In columns, since there may be millions.
 */
public final class AtRisk {

    private final long[] worth;
    private final int[] eligible;

    private AtRisk(long[] worth, int[] eligible) {
        this.worth = worth;
        this.eligible = eligible;
    }

    public int size() {
        return worth.length;
    }

    long worth(int customer) {
        return worth[customer];
    }

    int eligible(int customer) {
        return eligible[customer];
    }

    /** The sets of actions that occur, each once, ascending. */
    int[] classes() {
        return Arrays.stream(eligible).distinct().sorted().toArray();
    }

    /** Takes customers in the order of their value at risk. */
    public static final class Builder {

        private long[] worth = new long[1024];
        private int[] eligible = new int[1024];
        private int size;

        /**
         * @param value at risk, in minor units; above 0 and not above the one before
         * @param actions bit i stands for action i
         */
        public void add(long value, int actions) {
            if (value <= 0 || (size > 0 && value > worth[size - 1])) {
                throw new IllegalArgumentException("Customers come by value at risk, most first: " + value);
            }
            if (size == worth.length) {
                worth = Arrays.copyOf(worth, 2 * size);
                eligible = Arrays.copyOf(eligible, 2 * size);
            }
            worth[size] = value;
            eligible[size++] = actions;
        }

        public AtRisk build() {
            return new AtRisk(Arrays.copyOf(worth, size), Arrays.copyOf(eligible, size));
        }
    }
}
