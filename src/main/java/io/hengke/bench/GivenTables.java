package io.hengke.bench;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import java.util.Set;

/** Stands in for the models that would have made these tables: they are there already. */
record GivenTables(Set<String> writes) implements Kernel {

    @Override
    public String name() {
        return "bench.given";
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public void run(Engine engine) {
        // made before the clock was started
    }
}
