package io.hengke.ingest;

import io.hengke.ingest.FilePreview.Suggestion;
import io.hengke.shared.NearMiss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;

/** What headers seem to mean: by the contract's names first, then by names like them. */
final class Guess {

    private final Table table;
    private final List<String> headers;
    private final Suggestion[] found;

    private Guess(Table table, List<String> headers) {
        this.table = table;
        this.headers = headers;
        this.found = new Suggestion[headers.size()];
    }

    /** @param saved header for each column that a mapping saved earlier names */
    static List<Suggestion> of(Table table, List<String> headers, Map<String, String> saved) {
        var guess = new Guess(table, headers);
        guess.claim("saved", it -> saved.containsKey(it.name()) ? List.of(saved.get(it.name())) : List.of());
        guess.claim("name", it -> List.of(it.name(), it.chinese()));
        guess.claim("other-name", Column::alsoNamed);
        guess.claimSimilar();
        var suggestions = new ArrayList<Suggestion>();
        for (int i = 0; i < headers.size(); i++) {
            suggestions.add(Objects.requireNonNullElse(guess.found[i], new Suggestion(headers.get(i), null, "none")));
        }
        return suggestions;
    }

    /** Every table with the share of the headers it knows, those with all they must have first. */
    static SequencedMap<String, Double> tables(List<String> headers) {
        var known = new HashMap<Table, Double>();
        for (var table : Table.values()) {
            var suggestions = of(table, headers, Map.of());
            var fitting = suggestions.stream()
                    .mapToDouble(it -> it.column() == null ? 0 : it.from().equals("similar") ? 0.5 : 1)
                    .sum();
            known.put(
                    table,
                    fitting
                            / Math.max(1, headers.size())
                            * (missing(table, suggestions).isEmpty() ? 1 : 0.3));
        }
        var ranked = new LinkedHashMap<String, Double>();
        Arrays.stream(Table.values())
                .sorted(Comparator.comparing(known::get, Comparator.reverseOrder()))
                .forEach(it -> ranked.put(it.label(), Objects.requireNonNull(known.get(it))));
        return ranked;
    }

    /** Columns a table must have that no suggestion is for. */
    static List<String> missing(Table table, Collection<Suggestion> suggestions) {
        var given = suggestions.stream().map(Suggestion::column).toList();
        var missing = new ArrayList<>(table.columns().stream()
                .filter(it -> it.isRequired() && !given.contains(it.name()))
                .map(Column::name)
                .toList());
        if (table == Table.TOUCHES && !given.contains("customer_id") && !given.contains("visitor_id")) {
            missing.add("customer_id");
        }
        return missing;
    }

    private void claim(String from, Function<Column, List<String>> names) {
        for (var column : table.columns()) {
            for (int i = 0; i < found.length && !isFound(column); i++) {
                var plain = Header.plain(headers.get(i));
                if (found[i] == null
                        && names.apply(column).stream()
                                .anyMatch(it -> Header.plain(it).equals(plain))) {
                    found[i] = new Suggestion(headers.get(i), column.name(), from);
                }
            }
        }
    }

    private void claimSimilar() {
        for (int i = 0; i < found.length; i++) {
            var words = new LinkedHashMap<String, Column>();
            table.columns().stream().filter(it -> !isFound(it)).forEach(column -> {
                words.put(Header.plain(column.name()), column);
                words.put(Header.plain(column.chinese()), column);
                column.alsoNamed().forEach(it -> words.putIfAbsent(Header.plain(it), column));
            });
            var plain = Header.plain(headers.get(i));
            if (found[i] == null && plain.length() > 1) {
                var header = headers.get(i);
                var place = i;
                NearMiss.find(plain, words.keySet())
                        .or(() -> words.keySet().stream()
                                .filter(it -> (it.length() >= shortest(it) && plain.contains(it))
                                        || (plain.length() >= shortest(plain) && it.contains(plain)))
                                .findFirst())
                        .ifPresent(it -> found[place] = new Suggestion(
                                header, Objects.requireNonNull(words.get(it)).name(), "similar"));
            }
        }
    }

    /** A part of a word that is shorter says nothing. */
    private static int shortest(String word) {
        return word.chars().allMatch(it -> it < 128) ? 4 : 2;
    }

    private boolean isFound(Column column) {
        return Arrays.stream(found).anyMatch(it -> it != null && column.name().equals(it.column()));
    }
}
