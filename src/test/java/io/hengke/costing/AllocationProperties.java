package io.hengke.costing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.warehouse.Engine;
import java.util.Collections;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** The SQL models against the contract read aloud, on random small companies with random costing models. */
class AllocationProperties {

    private static @Nullable Engine engine;

    @BeforeContainer
    static void open() {
        engine = Company.engine();
    }

    @AfterContainer
    static void close() {
        engine().close();
    }

    private static Engine engine() {
        return Objects.requireNonNull(engine);
    }

    @Property(tries = 80)
    void allocatesExactlyAsTheContractSays(@ForAll long seed) {
        var random = new RandomCompany(new Random(seed));
        var model = random.model();
        var company = random.company();

        var allocated = company.allocate(engine(), model, "costing_customer", "costing_capacity", "costing_share");

        assertThat(allocated).isEqualTo(new AllocationOracle(company, model).allocate());
        assertThat(engine().queryLong("select count(*) from costing_reconciliation where difference_minor <> 0"))
                .isZero();
    }

    @Property(tries = 10)
    void doesNotDependOnTheOrderOfRows(@ForAll long seed) {
        var random = new RandomCompany(new Random(seed));
        var model = random.model();
        var company = random.company();
        var allocated = company.allocate(engine(), model);

        Collections.shuffle(company.customers, new Random(seed));
        Collections.shuffle(company.orders, new Random(seed));
        Collections.shuffle(company.lines, new Random(seed));
        Collections.shuffle(company.activities, new Random(seed));

        assertThat(company.allocate(engine(), model)).isEqualTo(allocated);
    }
}
