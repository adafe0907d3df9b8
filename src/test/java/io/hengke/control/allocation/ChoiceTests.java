package io.hengke.control.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoiceTests {

    private static final long NONE = Long.MAX_VALUE;

    /** Worth 1,000, 500 and 100: a call saves 10 % for 20, a message 1 % for 2. Calls bring 80, 30 and −10, messages 8, 3, −1. */
    @Test
    void givesEverybodyWhatBringsMostWhereNothingIsScarce() {
        var choice = Choice.of(customers(1000, 500, 100), new Limits(List.of(call(NONE), message()), NONE, 1));

        assertThat(actions(choice, 3)).containsExactly(0b01, 0b01, 0);
        assertThat(choice.value()).isEqualTo(110);
        assertThat(choice.bound()).isEqualTo(110, within(1e-9));
        assertThat(choice.gap()).isLessThan(1e-12);
        assertThat(choice.budgetPrice()).isZero();
    }

    /** One call: it goes to the customer with 1,000, and 500 gets the message; a second call would bring 30 − 3. */
    @Test
    void pricesScarceCapacity() {
        var choice = Choice.of(customers(1000, 500, 100), new Limits(List.of(call(1), message()), NONE, 1));

        assertThat(actions(choice, 3)).containsExactly(0b01, 0b10, 0);
        assertThat(choice.value()).isEqualTo(83);
        assertThat(choice.gap()).isLessThan(1e-9);
        assertThat(choice.capacityPrices().get(0)).isEqualTo(27, within(1e-6));
    }

    /** Both for the first customer: 80 + 8; the second contact counts as much as the first. */
    @Test
    void contactsACustomerAsOftenAsAllowed() {
        var choice = Choice.of(customers(1000), new Limits(List.of(call(NONE), message()), NONE, 2));

        assertThat(actions(choice, 1)).containsExactly(0b11);
        assertThat(choice.value()).isEqualTo(88);
    }

    /** A budget of 20 pays one call, or ten messages. */
    @Test
    void keepsTheBudget() {
        var choice = Choice.of(customers(1000, 500, 500), new Limits(List.of(call(NONE), message()), 20, 1));

        assertThat(actions(choice, 3)).containsExactly(0b01, 0, 0);
        assertThat(choice.value()).isEqualTo(80);
        assertThat(choice.bound()).isGreaterThanOrEqualTo(80);
    }

    /** All alike and budget for half of them. */
    @Test
    void sharesAmongEquals() {
        var customers = new AtRisk.Builder();
        for (int i = 0; i < 1000; i++) {
            customers.add(1000, 0b1);
        }
        var choice = Choice.of(customers.build(), new Limits(List.of(call(NONE)), 10_000, 1));

        assertThat(choice.value()).isEqualTo(500 * 80);
        assertThat(choice.gap()).isLessThan(1e-9);
        assertThat(choice.budgetPrice()).isEqualTo(4, within(1e-6));
    }

    @Test
    void doesNothingWhereThereIsNothingToDo() {
        var limits = new Limits(List.of(call(0), message()), 0, 1);

        assertThat(Choice.of(new AtRisk.Builder().build(), limits).gap()).isZero();
        var nobody = Choice.of(customers(1000, 500), limits);
        assertThat(actions(nobody, 2)).containsOnly(0);
        assertThat(nobody.value()).isZero();
        assertThat(Choice.of(customers(1000), new Limits(List.of(), NONE, 1)).value())
                .isZero();
    }

    @Test
    void refusesLimitsThatAreNone() {
        assertThatThrownBy(() -> new Action(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(List.of(), -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> customers(5, 6)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Among many customers little is lost to whole numbers: far less than a thousandth. */
    @Test
    void comesCloseToTheBoundAmongMany() {
        var random = new SplittableRandom(7);
        var customers = new AtRisk.Builder();
        random.longs(20_000, 1, 500_000)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .forEach(it -> customers.add(it, it % 3 == 0 ? 0b1111 : 0b0111));
        var actions = List.of(
                new Action(10, 0.01, NONE),
                new Action(2_000, 0.05, 4_000),
                new Action(1_500, 0.04, 1_000),
                new Action(20_000, 0.12, 300));

        var choice = Choice.of(customers.build(), new Limits(actions, 9_000_000, 1));

        assertThat(choice.gap()).isBetween(0.0, 1e-4);
    }

    private static Action call(long capacity) {
        return new Action(20, 0.10, capacity);
    }

    private static Action message() {
        return new Action(2, 0.01, NONE);
    }

    private static AtRisk customers(long... worth) {
        var customers = new AtRisk.Builder();
        for (var it : worth) {
            customers.add(it, 0b11);
        }
        return customers.build();
    }

    private static int[] actions(Choice choice, int customers) {
        return IntStream.range(0, customers).map(choice::actionsOf).toArray();
    }
}
