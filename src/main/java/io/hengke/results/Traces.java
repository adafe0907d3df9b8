package io.hengke.results;

import io.hengke.costing.CostTrace;
import io.hengke.costing.TraceTables;
import io.hengke.governance.Caller;
import io.hengke.warehouse.Sql;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Takes a customer's cost apart, down to the ledger lines, in the current run. */
@Service
class Traces {

    private final Results results;

    Traces(Results results) {
        this.results = results;
    }

    /** @param isComplete true: all parts sum to what they are parts of */
    record CustomerTrace(RunLabel run, CostTrace trace, boolean isComplete) {}

    CustomerTrace of(Caller caller, String id, Optional<YearMonth> month) {
        return results.read(reader -> {
            var key = Customers.key(reader, id, caller);
            var trace = CostTrace.of(reader.engine(), tables(reader.label(), key, id), id, month);
            return new CustomerTrace(reader.label().to(caller), trace, trace.addsUp());
        });
    }

    /** The run's tables as the trace wants them, narrowed to one customer so that each is a lookup. */
    private static TraceTables tables(RunLabel run, long key, String id) {
        var customer = Sql.text(id);
        return new TraceTables(
                run.runId(),
                "(select customer_id, name, total_cost_minor from customer where customer_key = %d)".formatted(key),
                "(select customer_id, channel, campaign, %s as currency from customer where customer_key = %d)"
                        .formatted(Sql.text(run.currency()), key),
                "(select *, %s as customer_id from allocation where customer_key = %d)".formatted(customer, key),
                "(select *, case when customer_key = %d then %s end as customer_id from cost_line)"
                        .formatted(key, customer),
                "cost_share",
                "support_transfer");
    }
}
