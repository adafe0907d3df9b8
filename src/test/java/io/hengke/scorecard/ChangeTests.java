package io.hengke.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.scorecard.Change.Effect;
import io.hengke.scorecard.Change.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTests {

    @Test
    void tellsMoreOfTheSameAsVolume() {
        verify(List.of(new Segment("a", 10, 1000, 20, 2000), new Segment("b", 5, 100, 10, 200)), 1100, 0, 0);
    }

    @Test
    void tellsAHigherPriceAsRate() {
        verify(List.of(new Segment("a", 10, 1000, 10, 1500), new Segment("b", 5, 100, 5, 90)), 0, 0, 490);
    }

    /** Ten units move from 10 each to 100 each. */
    @Test
    void tellsAShiftToDearerSegmentsAsMix() {
        verify(List.of(new Segment("a", 10, 1000, 20, 2000), new Segment("b", 20, 200, 10, 100)), 0, 900, 0);
    }

    /** One segment: no mix. ΔV · mean rate = 10 · 15, ΔR · mean volume = 10 · 15. */
    @Test
    void sharesWhatTwoFactorsDidTogether() {
        verify(List.of(new Segment("a", 10, 100, 20, 400)), 150, 0, 150);
    }

    /** A new segment has no old rate, so nothing of it is rate. */
    @Test
    void tellsANewSegmentAsVolumeAndMix() {
        var parts = Change.split(List.of(new Segment("a", 10, 1000, 10, 1000), new Segment("b", 0, 0, 10, 500)));
        assertThat(sum(parts, Effect.RATE)).isZero();
        assertThat(sum(parts, Effect.VOLUME) + sum(parts, Effect.MIX)).isEqualTo(500);
        assertThat(sum(parts, Effect.VOLUME)).isPositive();
        assertThat(sum(parts, Effect.MIX)).isNegative();
    }

    @Test
    void tellsABeginningAndAnEndAsVolume() {
        verify(List.of(new Segment("a", 0, 0, 10, 500), new Segment("b", 0, 0, 10, 100)), 600, 0, 0);
        verify(List.of(new Segment("a", 10, 500, 0, 0), new Segment("b", 10, 100, 0, 0)), -600, 0, 0);
    }

    @Test
    void tellsAnAmountWithoutVolumeAsRate() {
        verify(List.of(new Segment("a", 0, 70, 0, 100)), 0, 0, 30);
        verify(List.of(new Segment("a", 10, 100, 10, 100), new Segment("b", 0, 0, 0, 7)), 0, 0, 7);
    }

    @Test
    void splitsNothingIntoNothing() {
        assertThat(Change.split(List.of())).isEmpty();
        verify(List.of(new Segment("a", 0, 0, 0, 0)), 0, 0, 0);
    }

    private static void verify(List<Segment> segments, long volume, long mix, long rate) {
        var parts = Change.split(segments);
        assertThat(List.of(sum(parts, Effect.VOLUME), sum(parts, Effect.MIX), sum(parts, Effect.RATE)))
                .containsExactly(volume, mix, rate);
    }

    private static long sum(List<Change.Part> parts, Effect effect) {
        return parts.stream()
                .filter(it -> it.effect() == effect)
                .mapToLong(Change.Part::amount)
                .sum();
    }
}
