package io.hengke.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class NearMiss {

    private NearMiss() {}

    /** The nearest of the known words, if at most a third of its letters, and at most three, need changing. */
    public static Optional<String> find(String word, Collection<String> known) {
        var meant = normal(word);
        return known.stream()
                .filter(it -> distance(meant, normal(it)) <= Math.min(3, Math.max(1, it.length() / 3)))
                .min(Comparator.<String>comparingInt(it -> distance(meant, normal(it)))
                        .thenComparing(Utf8Order.COMPARATOR));
    }

    /** The nearest of the candidates however far, ties to the first; empty only where there is no candidate. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        var meant = normal(word);
        return candidates.stream().min(Comparator.comparingInt(it -> distance(meant, normal(it))));
    }

    private static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    /** Letters to insert, drop, change or swap with their neighbour (optimal string alignment). */
    private static int distance(String a, String b) {
        var cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        var change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        var best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
        var swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
