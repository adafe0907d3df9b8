package io.hengke.control.response;

import java.util.List;

/**
 * A budget split over lines.
 *
 * @param amounts whole amounts in the lines' order; they sum to the budget and keep every bound
 * @param exact the same before rounding to whole amounts
 * @param response of the exact amounts
 * @param shadowPrice what one more unit of budget would bring
 * @param violation how far the exact amounts are from the conditions of an optimum (Karush, Kuhn, Tucker), as a part of the
 *     shadow price: free lines earn the shadow price at their margin, lines at their upper bound no less, at their lower no more
 * @param gap proven: no split brings more than response + gap; 0 but for rounding where no response is S-shaped
 */
public record BudgetSplit(
        List<Long> amounts, List<Double> exact, double response, double shadowPrice, double violation, double gap) {}
