package io.hengke.results;

import java.util.List;
import java.util.stream.Collectors;

/** The classes of cost, in the order every page shows them. */
final class CostClasses {

    static final List<String> ALL = List.of(
            "acquisition",
            "service",
            "logistics",
            "maintenance",
            "complaint",
            "data",
            "platform",
            "people",
            "overhead");

    private CostClasses() {}

    /** Their columns in a table of customers or months. */
    static String columns() {
        return ALL.stream().map(CostClasses::column).collect(Collectors.joining(", "));
    }

    static String column(String costClass) {
        return costClass + "_cost_minor";
    }
}
