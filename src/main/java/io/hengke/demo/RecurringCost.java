package io.hengke.demo;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A cost the ledger books again and again: rate × basis, in so many vouchers a month.
 *
 * @param basis what the amount follows: {@code fixed} (the company's size) or one of the {@link Volume}s in lower case
 * @param rate currency units per unit of the basis
 * @param vouchers lines a month
 * @param months calendar months 1 … 12 in which it is booked
 */
record RecurringCost(
        String costType,
        String department,
        String account,
        String employee,
        String vendor,
        String channel,
        String currency,
        String basis,
        double rate,
        int vouchers,
        Set<Integer> months,
        String memo) {

    static RecurringCost of(String[] row) {
        Set<Integer> months = row[10].equals("*")
                ? Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
                : Arrays.stream(row[10].split("\\|")).map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());
        return new RecurringCost(
                row[0],
                row[1],
                row[2],
                row[3],
                row[4],
                row[5],
                row[6],
                row[7],
                Double.parseDouble(row[8]),
                Integer.parseInt(row[9]),
                months,
                row[11]);
    }
}
