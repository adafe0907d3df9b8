package io.hengke.costing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small companies and costing models with many ties, empty groups, credits, rings and lines nobody takes. */
final class RandomCompany {

    private static final List<String> TYPES = List.of(
            "service.phone",
            "service.chat",
            "acquisition.event",
            "acquisition.advertising",
            "overhead.rent",
            "data.storage");
    private static final List<String> PREFIXES =
            List.of("service", "service.phone", "acquisition", "overhead", "data.", "acquisition.event");
    private static final List<String> NAMES = List.of("web", "tv", "展会");

    private final Random random;

    RandomCompany(Random random) {
        this.random = random;
    }

    CostingModel model() {
        var pools = new ArrayList<Pool>();
        var size = 1 + random.nextInt(6);
        for (int i = 0; i < size; i++) {
            pools.add(new Pool(code(i), random.nextInt(6) == 0 ? null : takes(), i == 0 ? serving() : use(i, size)));
        }
        return new CostingModel(null, pools);
    }

    /** Neither in the order of the file nor in that of the letters. */
    private static String code(int i) {
        return List.of("m", "B", "池", "a", "z-1", "K").get(i);
    }

    /** Every support pool gives something to a pool before it, so that every ring has an exit. */
    private Pool.Use use(int i, int size) {
        if (random.nextInt(2) == 0) {
            return serving();
        }
        var weights = new HashMap<String, BigDecimal>();
        weights.put(code(random.nextInt(i)), weight());
        for (int j = 0; j < size; j++) {
            if (random.nextInt(3) == 0) {
                weights.put(code(j), weight());
            }
        }
        return new Pool.Support(weights);
    }

    private BigDecimal weight() {
        return random.nextBoolean()
                ? BigDecimal.valueOf(1 + random.nextInt(9))
                : BigDecimal.valueOf(1 + random.nextInt(9_999), 3);
    }

    private Pool.Use serving() {
        var measure = any(List.of(Measure.values()));
        var activities = measure.countsActivities() && random.nextBoolean() ? Set.of("call") : Set.<String>of();
        if (measure == Measure.MINUTES && random.nextBoolean()) {
            var capacity = OptionalLong.of(random.nextInt(4) * 60L);
            return new Pool.Serving(new Pool.Driver(measure, activities, Set.of()), capacity);
        }
        var match = switch (random.nextInt(5)) {
            case 0 -> Set.of(MatchColumn.CHANNEL);
            case 1 -> Set.of(MatchColumn.CAMPAIGN);
            case 2 -> Set.of(MatchColumn.CHANNEL, MatchColumn.CAMPAIGN);
            default -> Set.<MatchColumn>of();
        };
        return new Pool.Serving(new Pool.Driver(measure, activities, match), OptionalLong.empty());
    }

    private Takes takes() {
        var conditions = new EnumMap<Takes.Column, List<String>>(Takes.Column.class);
        if (random.nextInt(3) > 0) {
            conditions.put(Takes.Column.COST_TYPE, List.of(any(PREFIXES), any(PREFIXES)));
        }
        for (var column :
                List.of(Takes.Column.ACCOUNT, Takes.Column.DEPARTMENT, Takes.Column.CHANNEL, Takes.Column.CAMPAIGN)) {
            if (random.nextInt(8) == 0) {
                conditions.put(column, List.of(any(NAMES), any(NAMES)));
            }
        }
        return new Takes(conditions);
    }

    Company company() {
        var company = new Company();
        company.asOf = LocalDate.parse("2026-04-20");
        for (var id :
                List.of("b", "B", "é", "客", "a1", "a10", "a2").subList(0, 7 - random.nextInt(8) * random.nextInt(2))) {
            company.customers.add(new Company.Customer(id, random.nextInt(4) == 0 ? null : day(), name(), name()));
        }
        for (int i = random.nextInt(45); i > 0 && !company.customers.isEmpty(); i--) {
            var customer = any(company.customers).id();
            switch (random.nextInt(4)) {
                case 0, 1 ->
                    company.orders.add(new Company.Order(
                            "o" + i, customer, day(), amount() * random.nextInt(2), amount() * random.nextInt(2)));
                case 2 ->
                    company.activities.add(new Company.Activity(
                            day(),
                            customer,
                            any(List.of("call", "chat")),
                            random.nextInt(4) * 500_000L,
                            random.nextInt(90)));
                default -> company.tickets.put("t" + i, customer);
            }
        }
        for (int i = 1 + random.nextInt(18); i > 0; i--) {
            company.lines.add(line(i, company));
        }
        return company;
    }

    private Company.Line line(int i, Company company) {
        var columns = new EnumMap<Takes.Column, String>(Takes.Column.class);
        for (var column :
                List.of(Takes.Column.ACCOUNT, Takes.Column.DEPARTMENT, Takes.Column.CHANNEL, Takes.Column.CAMPAIGN)) {
            var name = name();
            if (name != null) {
                columns.put(column, name);
            }
        }
        var customer = random.nextInt(8) > 0 || company.customers.isEmpty()
                ? null
                : any(company.customers).id();
        return new Company.Line(
                "L" + i,
                day(),
                random.nextInt(4) == 0 ? -amount() : amount(),
                any(TYPES),
                Map.copyOf(columns),
                customer,
                random.nextInt(6) == 0 ? "o" + random.nextInt(45) : null,
                random.nextInt(6) == 0 ? "t" + random.nextInt(45) : null);
    }

    /** Small amounts tie and run out; large ones need wide products. */
    private long amount() {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(5);
            case 1 -> random.nextLong(1_000_000_000_000_000L);
            default -> random.nextInt(10_000);
        };
    }

    /** In March or April, now and then after the as-of day. */
    private LocalDate day() {
        return LocalDate.parse("2026-03-15").plusDays(random.nextInt(43));
    }

    private @Nullable String name() {
        return random.nextInt(4) == 0 ? null : any(NAMES);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
