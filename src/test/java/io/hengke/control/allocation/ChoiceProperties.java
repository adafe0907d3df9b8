package io.hengke.control.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Against trying everything, on a few customers and actions. */
class ChoiceProperties {

    record Person(long worth, int eligible) {}

    @Property(tries = 400)
    void keepsTheLimitsAndBoundsTheBestChoiceThereIs(
            @ForAll("people") List<Person> people, @ForAll("limits") Limits limits) {
        var customers = new AtRisk.Builder();
        people.forEach(it -> customers.add(it.worth(), it.eligible()));

        var choice = Choice.of(customers.build(), limits);

        var uses = new long[limits.actions().size()];
        var spent = 0L;
        var value = 0.0;
        for (int i = 0; i < people.size(); i++) {
            var chosen = choice.actionsOf(i);
            assertThat(Integer.bitCount(chosen)).isLessThanOrEqualTo(limits.contacts());
            assertThat(chosen & ~people.get(i).eligible()).isZero();
            for (int a = 0; a < uses.length; a++) {
                if ((chosen >> a & 1) == 1) {
                    var action = limits.actions().get(a);
                    uses[a]++;
                    spent += action.cost();
                    value += action.effect() * people.get(i).worth() - action.cost();
                }
            }
        }
        assertThat(spent).isLessThanOrEqualTo(limits.budget());
        for (int a = 0; a < uses.length; a++) {
            assertThat(uses[a]).isLessThanOrEqualTo(limits.actions().get(a).capacity());
        }
        assertThat(choice.value()).isEqualTo(value, within(1e-6));
        var best = best(people, limits, 0, limits.budget(), new long[uses.length]);
        assertThat(choice.value()).isLessThanOrEqualTo(best + 1e-6);
        assertThat(choice.bound()).isGreaterThanOrEqualTo(best - 1e-6);
        assertThat(choice.gap()).isBetween(0.0, 1.0);
    }

    private static double best(List<Person> people, Limits limits, int person, long budget, long[] uses) {
        if (person == people.size()) {
            return 0;
        }
        var best = Double.NEGATIVE_INFINITY;
        for (int chosen = 0; chosen < 1 << uses.length; chosen++) {
            if (Integer.bitCount(chosen) > limits.contacts()
                    || (chosen & ~people.get(person).eligible()) != 0) {
                continue;
            }
            var value = 0.0;
            var left = budget;
            var isPossible = true;
            var after = uses.clone();
            for (int a = 0; a < uses.length; a++) {
                if ((chosen >> a & 1) == 1) {
                    var action = limits.actions().get(a);
                    value += action.effect() * people.get(person).worth() - action.cost();
                    left -= action.cost();
                    isPossible &= ++after[a] <= action.capacity() && left >= 0;
                }
            }
            if (isPossible) {
                best = Math.max(best, value + best(people, limits, person + 1, left, after));
            }
        }
        return best;
    }

    @Provide
    Arbitrary<List<Person>> people() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 2000),
                        Arbitraries.integers().between(0, 7))
                .as(Person::new)
                .list()
                .ofMaxSize(5)
                .map(it -> {
                    var sorted = new ArrayList<>(it);
                    sorted.sort(Comparator.comparingLong(Person::worth).reversed());
                    return sorted;
                });
    }

    @Provide
    Arbitrary<Limits> limits() {
        var scarce = Arbitraries.of(0L, 1L, 2L, 3L, Long.MAX_VALUE);
        var action = Combinators.combine(
                        Arbitraries.longs().between(0, 60), Arbitraries.of(0.01, 0.05, 0.1, 0.1, 0.3, 1.0), scarce)
                .as(Action::new);
        return Combinators.combine(
                        action.list().ofSize(3),
                        Arbitraries.of(0L, 10L, 40L, 100L, 200L, Long.MAX_VALUE),
                        Arbitraries.integers().between(1, 3))
                .as(Limits::new);
    }
}
