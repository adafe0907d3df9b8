package io.hengke.warehouse;

import java.util.Set;

/** A table made by hand in place of the model or kernel of that name, so that a test begins at its module's border. */
public record GivenTable(String table, String select) implements Kernel {

    @Override
    public String name() {
        return "given " + table;
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public Set<String> writes() {
        return Set.of(table);
    }

    @Override
    public void run(Engine engine) {
        engine.execute("create or replace table %s as %s".formatted(table, select));
    }
}
