package io.hengke.results;

import java.util.ArrayList;
import java.util.List;

/**
 * Which customers a query is about: the table, narrowed by joins with the words searched for, and a condition. A join with
 * the few keys that a word finds is several times faster than asking of every customer whether the word finds them.
 *
 * @param from what stands after {@code from}
 * @param joined the values in it
 */
record Selection(String from, List<Object> joined, Condition condition) {

    static Selection of(Condition condition) {
        return new Selection("customer", List.of(), condition);
    }

    Selection and(Condition more) {
        return new Selection(from, joined, condition.and(more));
    }

    /** Only customers that have a word for which the condition on {@code search_word} holds. */
    Selection withWord(Condition word) {
        var all = new ArrayList<>(joined);
        all.addAll(word.parameters());
        var keys = "(select distinct customer_key from search_word where " + word.sql() + ")";
        return new Selection(
                from + " join " + keys + " word_" + joined.size() + " using (customer_key)",
                List.copyOf(all),
                condition);
    }

    boolean isEverybody() {
        return joined.isEmpty() && condition.equals(Condition.NONE);
    }

    /** The query's {@code from} and {@code where}. */
    String sql() {
        return from + " where " + condition.sql();
    }

    /** The values of {@link #sql()} in their order. */
    List<Object> parameters() {
        var all = new ArrayList<>(joined);
        all.addAll(condition.parameters());
        return List.copyOf(all);
    }
}
