package io.hengke.results;

import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sums of cost lines by one of their columns, for charts and to choose filters by. */
@Service
class CostSums {

    private static final int MOST = 500;

    private final Results results;

    CostSums(Results results) {
        this.results = results;
    }

    /** @param value null: lines without one */
    record CostSum(@Nullable String value, @Nullable String label, long amountMinor, long lines) {

        /** The same with its name: what is remembered is read in every language. */
        CostSum named(@Nullable String name) {
            return new CostSum(value, name, amountMinor, lines);
        }
    }

    record CostSumList(RunLabel run, List<CostSum> items, long sumMinor, long lines) {}

    /** The largest sums; months in their order. */
    CostSumList by(String column, Map<String, List<String>> parameters, Language language) {
        var isMonth = column.equals("month");
        var name = isMonth ? "strftime(month, '%Y-%m')" : CostFilter.COLUMNS.get(column);
        if (name == null) {
            throw new Problem("results.filter.value", "by", column);
        }
        var condition = CostFilter.of(parameters);
        var sql = """
                select %s as value, cast(sum(amount_minor) as bigint) as amount_minor, count(*) as lines
                from cost_line where %s group by value order by %s limit %d
                """.formatted(
                name, condition.sql(), isMonth ? "value" : "abs(sum(amount_minor)) desc, value nulls last", MOST);
        return results.read(reader -> {
            var items = reader
                    .remembered(
                            sql,
                            condition.parameters(),
                            row -> new CostSum(
                                    row.getString("value"), null, row.getLong("amount_minor"), row.getLong("lines")))
                    .stream()
                    .map(it -> it.named(ChoiceLabels.of(column, it.value(), language)))
                    .toList();
            return new CostSumList(
                    reader.label(),
                    items,
                    items.stream().mapToLong(CostSum::amountMinor).sum(),
                    items.stream().mapToLong(CostSum::lines).sum());
        });
    }
}
