package io.hengke.bench;

/** What became of one case at one size. */
sealed interface Result {

    BenchCase benchCase();

    BenchCase.Size size();

    record Measured(BenchCase benchCase, BenchCase.Size size, Measurement measurement) implements Result {}

    /** @param reason the last thing the case's process said */
    record Failed(BenchCase benchCase, BenchCase.Size size, String reason) implements Result {}
}
