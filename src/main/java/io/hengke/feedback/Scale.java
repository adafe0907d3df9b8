package io.hengke.feedback;

import java.util.stream.Stream;

/** The range of answers a question allows, judged by the answers it got. */
record Scale(double least, double greatest) {

    /** The first of 1–5, 1–7, 0–10 and 0–100 that holds all answers; otherwise the range of the answers themselves. */
    static Scale holding(double least, double greatest) {
        return Stream.of(new Scale(1, 5), new Scale(1, 7), new Scale(0, 10), new Scale(0, 100))
                .filter(it -> it.least <= least && greatest <= it.greatest)
                .findFirst()
                .orElse(new Scale(least, greatest));
    }

    /** How far up a score is, from 0 to 100; 0 where the scale is a single point. */
    double reached(double score) {
        return greatest > least ? 100 * (score - least) / (greatest - least) : 0;
    }
}
