package io.hengke.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One account: what the books of account say, what is booked here, and what parts them.
 *
 * @param trialMinor null if the trial balance has no such account
 * @param differenceMinor booked less trial balance
 * @param openMinor the part of the difference that nothing explains
 * @param isParent true for an account that sums up others and is left out of the total
 */
record TieRow(
        String account,
        String name,
        @Nullable Long trialMinor,
        long importedMinor,
        long enteredMinor,
        long bookedMinor,
        long lines,
        long differenceMinor,
        long openMinor,
        boolean isParent,
        Status status,
        List<Explanation> explanations) {

    /** How an account stands. */
    enum Status {
        /** Equal to the last minor unit. */
        TIED,
        /** Not equal, but the whole difference is explained. */
        EXPLAINED,
        DIFFERS,
        /** In the trial balance, but nothing is booked here. */
        NOT_BOOKED,
        /** Booked here, but the trial balance has no such account. */
        NOT_IN_TRIAL_BALANCE;

        boolean isSettled() {
            return this == TIED || this == EXPLAINED;
        }
    }

    static TieRow of(
            TrialRow account,
            boolean isListed,
            LineSum imported,
            LineSum entered,
            boolean isParent,
            List<Explanation> explanations) {
        var booked = Math.addExact(imported.amountMinor(), entered.amountMinor());
        var lines = imported.lines() + entered.lines();
        var difference = Math.subtractExact(booked, account.amountMinor());
        var explained =
                explanations.stream().mapToLong(Explanation::amountMinor).sum();
        return new TieRow(
                account.account(),
                account.name(),
                isListed ? account.amountMinor() : null,
                imported.amountMinor(),
                entered.amountMinor(),
                booked,
                lines,
                difference,
                Math.subtractExact(difference, explained),
                isParent,
                status(isListed, lines, difference, explained),
                explanations);
    }

    private static Status status(boolean isListed, long lines, long difference, long explained) {
        if (difference == 0) {
            return Status.TIED;
        }
        if (difference == explained) {
            return Status.EXPLAINED;
        }
        if (!isListed) {
            return Status.NOT_IN_TRIAL_BALANCE;
        }
        return lines == 0 ? Status.NOT_BOOKED : Status.DIFFERS;
    }
}
