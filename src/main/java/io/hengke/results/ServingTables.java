package io.hengke.results;

import io.hengke.analysis.RunFacts;
import io.hengke.analysis.Supplement;
import io.hengke.shared.Language;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.Sql;
import io.hengke.warehouse.TableFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Adds {@link #FILE} to a run's result: what pages read, each table sorted by the key it is looked up by. */
public final class ServingTables implements Supplement {

    /** Name of the file in the result's folder. */
    public static final String FILE = "marts.duckdb";

    /** What lists and searches pick single rows from: name there, name here, order. */
    private static final List<Copy> PICKED = List.of(
            new Copy("results_customer", "customer", "customer_key"),
            new Copy("results_search_word", "search_word", "word, customer_key, kind"));

    /** The run's other tables that are served whole. */
    private static final List<Copy> COPIES = List.of(
            new Copy("costing_customer_month", "customer_month", "customer_key, month"),
            new Copy(
                    "costing_allocation",
                    "allocation",
                    "customer_key nulls last, month, pool, cost_class, recipient nulls first"),
            new Copy("costing_allocation", "pool_allocation", """
                    month, pool, cost_class, amount_minor desc, customer_key nulls first, recipient nulls first"""),
            new Copy("results_pool_month", "pool_month", "month, pool, cost_class"),
            new Copy("results_cost_line", "cost_line", "month, pool, cost_class, cost_id"),
            new Copy(
                    "costing_share",
                    "cost_share",
                    "month, pool, cost_class, portion, match_channel nulls first, match_campaign nulls first"),
            new Copy("costing_support_transfer", "support_transfer", "month, cost_class, to_pool, from_pool"),
            new Copy("costing_reconciliation", "reconciliation", "month, pool"),
            new Copy("costing_capacity", "capacity", "month, pool"),
            new Copy("ledger_order", "customer_order", "customer_key, ordered_at desc, order_id"),
            new Copy("results_event", "event", """
                    customer_key, occurred_at desc, kind, event_id, detail nulls first, number"""),
            new Copy("results_tier_change", "tier_change", "customer_key, month"),
            new Copy("retention_active_month", "active_month", "customer_key, month"),
            new Copy("retention_risk_reason", "risk_reason", "customer_key, place"),
            new Copy("control_save_list", "save_list", "customer_key, place"),
            new Copy("retention_spell", "spell", "customer_key, spell"),
            new Copy("retention_signal", "signal", "customer_key, signal"),
            new Copy("retention_signal_quality", "signal_quality", "signal"),
            new Copy("results_answer", "answer", "row_key"),
            new Copy("results_text", "text", "row_key"),
            new Copy("results_contract", "contract", "row_key"),
            new Copy("results_move", "move", "row_key"),
            new Copy("results_assignment", "assignment", "row_key"),
            new Copy("value_segment", "segment", "segment"),
            new Copy("control_action_result", SaveActions.TABLE, "action_no"));

    private record Copy(String from, String to, String order) {}

    @Override
    public List<String> tables() {
        return Stream.concat(PICKED.stream(), COPIES.stream())
                .map(Copy::from)
                .distinct()
                .toList();
    }

    @Override
    public List<Kernel> kernels() {
        return List.of(new NameWords());
    }

    @Override
    public void write(Engine engine, Path folder, RunFacts facts) {
        TableFile.write(engine, folder.resolve(FILE), queries(PICKED), others(facts));
    }

    private static Map<String, String> queries(List<Copy> copies) {
        var queries = new LinkedHashMap<String, String>();
        copies.forEach(it -> queries.put(it.to(), "select * from %s order by %s".formatted(it.from(), it.order())));
        return queries;
    }

    private static Map<String, String> others(RunFacts facts) {
        var queries = queries(COPIES);
        queries.put("run", run(facts));
        queries.put("order_line", """
                select o.customer_key, l.*
                from source_order_lines l join ledger_order o on o.order_id = l.order_id
                order by o.customer_key, l.order_id, l.line_no""");
        return queries;
    }

    /** A run as readers need to know it; value_refusal: why buyers have no value, null where they have one. */
    private static String run(RunFacts facts) {
        return """
                select %s as run_id, s.as_of, s.currency, s.minor_per_major, s.zone, s.horizon_months,
                    w.first_month, w.last_month, c.customers,
                    case when c.unvalued > 0 then %s end as value_refusal_zh,
                    case when c.unvalued > 0 then %s end as value_refusal_en
                from source_settings s
                cross join (select min(month) as first_month, max(month) as last_month from ledger_month) w
                cross join (
                    select count(*) as customers,
                        count(case when orders > 0 and clv_margin_minor is null then 1 end) as unvalued
                    from results_customer) c""".formatted(
                        Sql.text(facts.runId()),
                        Sql.text(facts.valueRefusal(Language.ZH)),
                        Sql.text(facts.valueRefusal(Language.EN)));
    }
}
