package io.hengke.value.contract;

import java.util.Arrays;

/**
 * How many contracts ended at each renewal and how many are still running: time in whole periods, such as months.
 *
 * <p>A contract that ended in its t-th period did not take its t-th renewal; one that is still running has taken {@code t}
 * renewals so far, and may be running its first period (t = 0).
 */
public final class ContractRows {

    final double[] ended;
    final double[] running;

    private ContractRows(double[] ended, double[] running) {
        this.ended = ended;
        this.running = running;
    }

    /** One more than the longest time of any contract. */
    public int size() {
        return ended.length;
    }

    /** Contracts that ended in their t-th period, t from 1. */
    public double ended(int period) {
        return ended[period];
    }

    /** Contracts still running after t renewals. */
    public double running(int renewals) {
        return running[renewals];
    }

    public double contracts() {
        return Arrays.stream(ended).sum() + Arrays.stream(running).sum();
    }

    public double endedContracts() {
        return Arrays.stream(ended).sum();
    }

    /** Collects contracts. */
    public static final class Builder {

        private double[] ended = new double[1];
        private double[] running = new double[1];

        /** @param period 1 or more: the period in which they ended */
        public Builder ended(int period, double contracts) {
            if (period < 1) {
                throw new IllegalArgumentException("A contract ends in its first period at the earliest");
            }
            grow(period);
            ended[period] += contracts;
            return this;
        }

        /** @param renewals 0 or more: taken so far */
        public Builder running(int renewals, double contracts) {
            grow(renewals);
            running[renewals] += contracts;
            return this;
        }

        public ContractRows build() {
            return new ContractRows(ended.clone(), running.clone());
        }

        private void grow(int time) {
            if (time >= ended.length) {
                ended = Arrays.copyOf(ended, time + 1);
                running = Arrays.copyOf(running, time + 1);
            }
        }
    }
}
