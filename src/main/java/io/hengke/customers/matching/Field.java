package io.hengke.customers.matching;

import java.util.Arrays;

/**
 * A field that pairs are compared in.
 *
 * @param usual per level, how often records of one and the same agree so, before any data are seen; sums to 1
 * @param everyPair per level, how many of all pairs of records agree so, compared or not
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Field(String name, double[] usual, double[] everyPair) {

    double pairs() {
        return Arrays.stream(everyPair).sum();
    }
}
