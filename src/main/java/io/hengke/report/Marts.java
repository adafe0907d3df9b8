package io.hengke.report;

import io.hengke.warehouse.Engine;
import java.util.List;

/** The report's marts, each small enough to be read whole. */
final class Marts {

    private final Engine engine;

    Marts(Engine engine) {
        this.engine = engine;
    }

    List<Row> rows(String mart, String order) {
        return engine.query("select * from report_%s order by %s".formatted(mart, order), Row::of);
    }

    Row single(String mart) {
        return rows(mart, "1").getFirst();
    }
}
