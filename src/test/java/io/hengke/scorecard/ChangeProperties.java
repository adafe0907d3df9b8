package io.hengke.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hengke.scorecard.Change.Effect;
import io.hengke.scorecard.Change.Segment;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChangeProperties {

    @Property
    void effectsSumToTheChangeToTheLastUnit(@ForAll("companies") List<Segment> segments) {
        var change = segments.stream()
                .mapToLong(it -> it.amountNow() - it.amountBefore())
                .sum();
        assertThat(Change.split(segments).stream()
                        .mapToLong(Change.Part::amount)
                        .sum())
                .isEqualTo(change);
    }

    @Property
    void theWayBackHasTheSameEffectsWithTheOtherSign(@ForAll("companies") List<Segment> segments) {
        var back = segments.stream().map(ChangeProperties::reversed).toList();
        for (var effect : Effect.values()) {
            assertThat(sum(segments, effect))
                    .isCloseTo(-sum(back, effect), within(2L * segments.size() + tolerance(segments)));
        }
    }

    private static Segment reversed(Segment it) {
        long volumeBefore = it.volumeNow();
        long amountBefore = it.amountNow();
        long volumeNow = it.volumeBefore();
        long amountNow = it.amountBefore();
        return new Segment(it.name(), volumeBefore, amountBefore, volumeNow, amountNow);
    }

    /** Doubles hold 15 digits of the hypothetical amounts. */
    private static long tolerance(List<Segment> segments) {
        return segments.stream()
                        .mapToLong(it -> Math.abs(it.amountNow()) + Math.abs(it.amountBefore()))
                        .sum()
                / 1_000_000_000L;
    }

    private static long sum(List<Segment> segments, Effect effect) {
        return Change.split(segments).stream()
                .filter(it -> it.effect() == effect)
                .mapToLong(Change.Part::amount)
                .sum();
    }

    @Provide
    Arbitrary<List<Segment>> companies() {
        var volume = Arbitraries.longs().between(0, 100_000);
        var amount = Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L);
        return Combinators.combine(volume, amount, volume, amount)
                .as((a, b, c, d) -> new Segment("s", a, b, c, d))
                .list()
                .ofMaxSize(30);
    }
}
