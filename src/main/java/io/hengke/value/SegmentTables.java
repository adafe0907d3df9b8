package io.hengke.value;

import io.hengke.value.segment.Form;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts every buyer into a segment, in the engine, and writes what sets each segment apart. */
final class SegmentTables {

    private final Engine engine;

    SegmentTables(Engine engine) {
        this.engine = engine;
    }

    /** The tables, empty: what joins find where no grouping held. */
    void create() {
        engine.execute("create or replace table value_segment_label ("
                + "customer_key integer not null, is_before boolean not null, segment integer not null)");
        engine.execute(
                "create or replace table value_segment_persona ("
                        + "segment integer not null, stability double not null, persona_zh varchar not null, persona_en varchar not null)");
    }

    void fill(SegmentSample sample, SegmentCandidate chosen) {
        var forms = chosen.grouping().forms();
        engine.execute("create or replace temporary table value_segment_raw as " + labels(sample, forms));
        // numbered by what they have brought per customer, so that the numbers mean something and stay when little
        // changes
        List<Integer> order = engine.query("""
                select r.group_number from value_segment_raw r
                join int_value_segment_feature f on f.customer_key = r.customer_key and not f.is_before
                where not r.is_before
                group by r.group_number
                order by idiv(sum(cast(f.order_value_minor as hugeint) * f.bought_days), count(*)) desc, r.group_number""", row -> row.getInt(1));
        var numbers = IntStream.range(0, order.size())
                .mapToObj(it -> "when %d then %d".formatted(order.get(it), it + 1))
                .collect(Collectors.joining(" "));
        engine.execute("""
                insert into value_segment_label
                select customer_key, is_before, case group_number %s end
                from value_segment_raw
                -- the half-year before may know a group that is empty today
                where group_number in (select group_number from value_segment_raw where not is_before)
                order by is_before, customer_key""".formatted(numbers));
        engine.execute("drop table value_segment_raw");
        var personas = new SegmentPersonas(engine, sample, chosen);
        for (var i = 0; i < order.size(); i++) {
            var persona = personas.of(i + 1, order.get(i));
            engine.execute("insert into value_segment_persona values (%d, cast('%s' as double), %s, %s)"
                    .formatted(
                            i + 1,
                            chosen.stability().get(order.get(i)),
                            Sql.text(persona.chinese()),
                            Sql.text(persona.english())));
        }
    }

    /** Standardises as the sample was and takes the group with the least distance form. */
    private static String labels(SegmentSample sample, List<Form> forms) {
        var columns = SegmentFeature.columns();
        var standard = new ArrayList<String>();
        for (var j = 0; j < columns.size(); j++) {
            standard.add("greatest(least((%s - %s) / %s, %s), -%s) as x%d"
                    .formatted(
                            columns.get(j),
                            number(sample.means()[j]),
                            number(sample.spreads()[j]),
                            number(SegmentSample.FAR),
                            number(SegmentSample.FAR),
                            j));
        }
        var distances = IntStream.range(0, forms.size())
                .mapToObj(it -> distance(forms.get(it)) + " as d" + it)
                .collect(Collectors.joining(", "));
        var least = IntStream.range(0, forms.size()).mapToObj(it -> "d" + it).collect(Collectors.joining(", "));
        var cases = IntStream.range(0, forms.size())
                .mapToObj(it -> "when d%d = nearest then %d".formatted(it, it))
                .collect(Collectors.joining(" "));
        return """
                select customer_key, is_before, cast(case %s end as integer) as group_number
                from (
                    select customer_key, is_before, %s, least(%s) as nearest
                    from (
                        select customer_key, is_before, %s
                        from (select customer_key, is_before, %s from int_value_segment_feature) standard
                    ) measured
                ) found""".formatted(cases, least, least, distances, String.join(", ", standard));
    }

    private static String distance(Form form) {
        var terms = new ArrayList<String>();
        for (var row : form.rows()) {
            var factors = new ArrayList<String>();
            for (var j = 0; j < row.length - 1; j++) {
                if (row[j] != 0) {
                    factors.add(row[j] == 1 ? "x" + j : number(row[j]) + " * x" + j);
                }
            }
            factors.add(number(row[row.length - 1]));
            terms.add("power(%s, 2)".formatted(String.join(" + ", factors)));
        }
        return number(form.constant()) + " + " + String.join(" + ", terms);
    }

    /** The shortest text that reads back as the same double. */
    private static String number(double value) {
        return "cast('%s' as double)".formatted(value);
    }
}
