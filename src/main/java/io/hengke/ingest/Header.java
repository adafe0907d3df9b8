package io.hengke.ingest;

import io.hengke.shared.NearMiss;
import io.hengke.shared.Problem;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Matches the header of a file with the columns of its table. Case, spaces and underscores do not matter. */
final class Header {

    /** The column that holds a customer's attributes, as JSON, in files of ours. */
    static final String ATTRIBUTES = "attributes";

    private final String file;
    private final Table table;
    private final List<String> cells;
    private final Map<Column, Integer> places = new HashMap<>();

    private Header(String file, Table table, List<String> cells) {
        this.file = file;
        this.table = table;
        this.cells = cells;
    }

    /**
     * @param mapped the headers a user's mapping.yaml gives for columns of this table
     * @throws Problem if two headers mean the same column, or a required column is missing
     */
    static Matched match(InputFile file, List<String> cells, Map<String, List<String>> mapped) {
        var header = new Header(file.name(), file.table(), cells);
        header.claim(it -> mapped.getOrDefault(it.name(), List.of()));
        header.claim(it -> List.of(it.name(), it.chinese()));
        header.claim(Column::alsoNamed);
        header.requireAll();
        return header.matched();
    }

    /** The columns a user chose, and no others. */
    static Matched chosen(InputFile file, List<String> cells, FileChoice choice) {
        var header = new Header(file.name(), file.table(), cells);
        choice.columns()
                .forEach((column, cell) -> header.places.put(
                        file.table()
                                .column(column)
                                .orElseThrow(() -> new Problem("ingest.unknown-column", file.name(), column)),
                        header.place(cell)));
        header.requireAll();
        var further = new LinkedHashMap<String, Integer>();
        choice.attributes().forEach(it -> further.put(it.strip(), header.place(it)));
        return new Matched(Map.copyOf(header.places), further, false);
    }

    /** The columns of a file of ours: the contract's own names, and attributes gathered in one column. */
    static Matched exact(InputFile file, List<String> cells) {
        var header = new Header(file.name(), file.table(), cells);
        header.claim(it -> List.of(it.name()));
        header.requireAll();
        var further = new LinkedHashMap<String, Integer>();
        if (cells.contains(ATTRIBUTES)) {
            further.put(ATTRIBUTES, cells.indexOf(ATTRIBUTES));
        }
        return new Matched(Map.copyOf(header.places), further, !further.isEmpty());
    }

    private int place(String cell) {
        var place = cells.indexOf(cell);
        if (place < 0) {
            throw new Problem("ingest.chosen-column-missing", file, cell, String.join(", ", cells));
        }
        return place;
    }

    /** The form in which headers are compared. */
    static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}_\\x{FEFF}\\x{200B}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Gives every column that has no place yet the cell that carries one of its names. */
    private void claim(Function<Column, List<String>> names) {
        var found = new HashMap<Column, Integer>();
        for (int place = 0; place < cells.size(); place++) {
            if (places.containsValue(place)) {
                continue;
            }
            var plain = plain(cells.get(place));
            for (var column : table.columns()) {
                if (!places.containsKey(column)
                        && names.apply(column).stream().anyMatch(it -> plain(it).equals(plain))) {
                    var earlier = found.put(column, place);
                    if (earlier != null) {
                        throw new Problem(
                                "ingest.duplicate-header", file, cells.get(earlier), cells.get(place), column.name());
                    }
                    break;
                }
            }
        }
        places.putAll(found);
    }

    private void requireAll() {
        for (var column : table.columns()) {
            if (column.isRequired() && !places.containsKey(column)) {
                throw missing(column, column.name());
            }
        }
        if (table == Table.TOUCHES && !has("customer_id") && !has("visitor_id")) {
            throw missing(table.column("customer_id").orElseThrow(), "customer_id / visitor_id");
        }
    }

    private boolean has(String column) {
        return places.containsKey(table.column(column).orElseThrow());
    }

    private Problem missing(Column column, String label) {
        var free = cells.stream().filter(it -> !it.isBlank()).toList();
        var nearest = NearMiss.nearest(
                        plain(column.name()), free.stream().map(Header::plain).toList())
                .flatMap(near ->
                        free.stream().filter(it -> plain(it).equals(near)).findFirst())
                .orElse("");
        return new Problem(
                "ingest.missing-column",
                file,
                label,
                column.chinese(),
                String.join(", ", free),
                nearest,
                table.label());
    }

    private Matched matched() {
        var further = new LinkedHashMap<String, Integer>();
        for (int place = 0; place < cells.size(); place++) {
            var cell = cells.get(place).strip();
            if (!places.containsValue(place) && !cell.isEmpty() && !RefusedRows.REASONS.contains(cell)) {
                further.putIfAbsent(cell, place);
            }
        }
        return new Matched(Map.copyOf(places), further, false);
    }
}
