package io.hengke.customers;

import io.hengke.customers.matching.AgreementPattern;
import io.hengke.customers.matching.Clusters;
import io.hengke.customers.matching.Field;
import io.hengke.customers.matching.MatchFit;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.hengke.shared.Refusal;
import io.hengke.statistics.FittedModel;
import io.hengke.statistics.FittedModels;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says how likely each compared pair of customers is one customer, and why.
 *
 * <p>Reads patterns of agreement, some thousands at any number of customers. Writes {@code customers_duplicate_pattern} (per
 * pattern: probability, weight of each field in bits, the reasons in words), {@code customers_duplicate_group} (customers that
 * are one) and {@link #TABLE}.
 */
public final class DuplicateModel implements Kernel {

    /** The model as models.json shows it. */
    public static final String TABLE = "customers_duplicate_model";

    /** From this probability on a pair counts as one customer. */
    static final double CERTAIN = 0.95;

    private static final String PATTERNS = "customers_duplicate_pattern";
    private static final String GROUPS = "customers_duplicate_group";

    /** Chances of 0 different, 1 in part, 2 nearly and 3 equal for one and the same customer, before data are seen. */
    private static final List<Usual> USUAL = List.of(
            new Usual("name", 0.05, 0.07, 0.10, 0.78),
            new Usual("phone", 0.25, 0, 0, 0.75),
            new Usual("email", 0.25, 0, 0.05, 0.70),
            new Usual("place", 0.15, 0, 0.10, 0.75),
            new Usual("birth", 0.05, 0, 0.10, 0.85),
            new Usual("address", 0.25, 0, 0.15, 0.60),
            new Usual("postcode", 0.15, 0, 0.10, 0.75),
            new Usual("identity", 0.05, 0, 0.10, 0.85));

    private final Messages messages;

    /** @param language of the reasons */
    public DuplicateModel(Language language) {
        this.messages = Messages.in(language);
    }

    @Override
    public String name() {
        return "duplicate-model";
    }

    @Override
    public Set<String> reads() {
        return Set.of("int_customers_pattern", "int_customers_pair", "int_customers_chance", "int_customers_record");
    }

    @Override
    public Set<String> writes() {
        return Set.of(PATTERNS, GROUPS, TABLE);
    }

    @Override
    public void run(Engine engine) {
        engine.execute(
                "create or replace table %s (pattern integer, probability double, why varchar, why_zh varchar, why_en varchar, %s)"
                        .formatted(
                                PATTERNS,
                                USUAL.stream()
                                        .map(it -> it.name() + "_bits double")
                                        .collect(Collectors.joining(", "))));
        engine.execute("create or replace table %s (customer_key integer, first_key integer)".formatted(GROUPS));
        var records = engine.queryLong("select count(*) from int_customers_record");
        var patterns = engine.query("select * from int_customers_pattern order by pattern", DuplicateModel::pattern);
        if (patterns.isEmpty()) {
            var refused = FittedModel.named("duplicates")
                    .rows(records)
                    .chosen(false)
                    .refused(Refusal.of("customers.refused.no-pairs", records));
            FittedModels.write(engine, TABLE, List.of(refused));
            return;
        }
        var fields = USUAL.stream().map(it -> field(engine, it)).toList();
        var fit = MatchFit.of(fields, patterns.stream().map(Numbered::pattern).toList(), records);
        patterns.forEach(it -> write(engine, fit, it));
        group(engine);
        FittedModels.write(engine, TABLE, List.of(model(fit, fields, records, patterns)));
    }

    private void write(Engine engine, MatchFit fit, Numbered numbered) {
        var levels = numbered.pattern().levels();
        var bits = new ArrayList<String>();
        for (var field = 0; field < levels.length; field++) {
            bits.add(levels[field] == AgreementPattern.UNKNOWN ? "null" : rounded(fit.bits(field, levels[field]), 2));
        }
        engine.execute("insert into %s values (%d, %s, %s, %s, %s, %s)"
                .formatted(
                        PATTERNS,
                        numbered.number(),
                        rounded(fit.probability(levels), 6),
                        Sql.text(why(messages, fit, levels)),
                        Sql.text(why(Messages.in(Language.ZH), fit, levels)),
                        Sql.text(why(Messages.in(Language.EN), fit, levels)),
                        String.join(", ", bits)));
    }

    /** The fields that tell most first, for and against, each with its weight in bits. */
    private static String why(Messages messages, MatchFit fit, int[] levels) {
        record Reason(int field, double bits) {}
        var reasons = new ArrayList<Reason>();
        for (var field = 0; field < levels.length; field++) {
            if (levels[field] != AgreementPattern.UNKNOWN) {
                reasons.add(new Reason(field, fit.bits(field, levels[field])));
            }
        }
        reasons.sort((one, another) -> {
            var order = Double.compare(Math.abs(another.bits()), Math.abs(one.bits()));
            return order != 0 ? order : Integer.compare(one.field(), another.field());
        });
        return reasons.stream()
                .map(it -> messages.text(
                        "customers.why." + levels[it.field()],
                        messages.text("customers.field." + USUAL.get(it.field()).name()),
                        String.format(Locale.ROOT, "%+.1f", it.bits())))
                .collect(Collectors.joining(messages.text("customers.why.and")));
    }

    private static void group(Engine engine) {
        var clusters = new Clusters();
        engine.query(
                "select left_key, right_key from int_customers_pair join %s using (pattern) where probability >= %s order by 1, 2"
                        .formatted(PATTERNS, CERTAIN),
                row -> {
                    clusters.join(row.getInt(1), row.getInt(2));
                    return true;
                });
        var rows = new ArrayList<String>();
        clusters.all().forEach((customer, first) -> {
            rows.add("(%d, %d)".formatted(customer, first));
            if (rows.size() == 1_000) {
                insert(engine, rows);
            }
        });
        insert(engine, rows);
    }

    private static void insert(Engine engine, List<String> rows) {
        if (!rows.isEmpty()) {
            engine.execute("insert into %s values %s".formatted(GROUPS, String.join(", ", rows)));
            rows.clear();
        }
    }

    /** Equal pairs are counted; the other levels share what is left as they do in the sample. */
    private static Field field(Engine engine, Usual usual) {
        var pairs = new double[AgreementPattern.LEVELS];
        engine.query(
                "select level, field_pairs, equal_pairs, sampled_pairs, sampled_unlike_pairs from int_customers_chance"
                        + " where field = %s order by level desc".formatted(Sql.text(usual.name())),
                row -> {
                    var level = row.getInt(1);
                    if (level == AgreementPattern.LEVELS - 1) {
                        pairs[level] = row.getDouble(3);
                    } else {
                        var unlike = row.getDouble(2) - pairs[AgreementPattern.LEVELS - 1];
                        // where no pair was sampled, all unlike pairs are different
                        pairs[level] = row.getLong(5) == 0
                                ? level == 0 ? unlike : 0
                                : unlike * row.getDouble(4) / row.getDouble(5);
                    }
                    return true;
                });
        return new Field(usual.name(), usual.chances(), pairs);
    }

    private static FittedModel model(MatchFit fit, List<Field> fields, long records, List<Numbered> patterns) {
        var model = FittedModel.named("duplicates")
                .rows(records)
                .chosen(true)
                .parameter("lambda", fit.share())
                .figure("expected_duplicate_pairs", fit.expected())
                .fields(it -> it.put(
                        "compared_pairs",
                        patterns.stream()
                                .mapToLong(one -> one.pattern().pairs())
                                .sum()));
        for (var field = 0; field < USUAL.size(); field++) {
            var place = field;
            var chances = USUAL.get(field).chances();
            if (fields.get(field).everyPair()[AgreementPattern.LEVELS - 1]
                            + fields.get(field).everyPair()[0]
                    == 0) {
                continue; // no two customers know the field
            }
            model.object("fields", all -> {
                var it = all.putObject(USUAL.get(place).name());
                for (var level = 0; level < AgreementPattern.LEVELS; level++) {
                    if (chances[level] > 0) {
                        FittedModel.put(it, "m" + level, fit.same(place, level));
                        FittedModel.put(it, "u" + level, fit.other(place, level));
                    }
                }
            });
        }
        return model;
    }

    private static Numbered pattern(ResultSet row) throws SQLException {
        var levels = new int[USUAL.size()];
        for (var field = 0; field < levels.length; field++) {
            levels[field] = row.getInt(USUAL.get(field).name());
            if (row.wasNull()) {
                levels[field] = AgreementPattern.UNKNOWN;
            }
        }
        return new Numbered(row.getInt("pattern"), new AgreementPattern(levels, row.getLong("pairs")));
    }

    private static String rounded(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private record Usual(String name, double different, double inPart, double nearly, double equal) {
        double[] chances() {
            return new double[] {different, inPart, nearly, equal};
        }
    }

    private record Numbered(int number, AgreementPattern pattern) {}
}
