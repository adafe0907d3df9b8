package io.hengke.costing;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import java.util.Set;

/**
 * Lays everybody who shares side by side, as a view: customers with units, by far the most rows, are not copied.
 *
 * <p>{@code costing_recipient}: one row per (basis_id, recipient_key) with integer units above zero.
 */
final class Recipients implements Kernel {

    private static final String VIEW = "costing_recipient";

    @Override
    public String name() {
        return "costing.recipients";
    }

    @Override
    public Set<String> reads() {
        return Set.of("int_costing_units", "int_costing_matched");
    }

    @Override
    public Set<String> writes() {
        return Set.of(VIEW);
    }

    @Override
    public void run(Engine engine) {
        engine.execute("""
                create or replace view costing_recipient as
                select basis_id, customer_key as recipient_key, units from int_costing_units
                union all
                select basis_id, recipient_key, units from int_costing_matched""");
    }
}
