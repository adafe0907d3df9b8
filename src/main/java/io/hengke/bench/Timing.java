package io.hengke.bench;

/**
 * What one way of doing the work took; medians over the runs, but the peak is the largest of them.
 *
 * @param seconds wall time
 * @param cpuSeconds processor time of the whole process
 * @param peakMib most memory resident, in MiB; 0 where the system does not tell
 */
record Timing(double seconds, double cpuSeconds, double peakMib) {

    static final Timing NONE = new Timing(Double.NaN, Double.NaN, Double.NaN);
}
