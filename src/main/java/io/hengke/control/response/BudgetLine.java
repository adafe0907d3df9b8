package io.hengke.control.response;

/**
 * One line of a budget: its response, and between which whole amounts it may lie. Equal bounds fix it.
 *
 * @param name unique in a split
 * @param curve response to the amount, in the amounts' unit
 */
public record BudgetLine(String name, HillCurve curve, long lower, long upper) {

    public BudgetLine {
        if (lower < 0 || upper < lower) {
            throw new IllegalArgumentException("Bounds of %s: %d to %d".formatted(name, lower, upper));
        }
    }
}
