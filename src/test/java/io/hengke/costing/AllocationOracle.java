package io.hengke.costing;

import io.hengke.costing.Company.Cell;
import io.hengke.costing.Company.Customer;
import io.hengke.costing.Company.Line;
import io.hengke.costing.Company.Part;
import io.hengke.shared.Utf8Order;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** The contract's section 2 read aloud, one line and one customer at a time. Shares no code with what it checks. */
final class AllocationOracle {

    private final Company company;
    private final CostingModel model;
    private final Map<Cell, Part> cells = new TreeMap<>();
    /** month and class, then pool. */
    private final Map<List<String>, Map<String, BigFraction>> passed =
            new TreeMap<>(Comparator.comparing(List::toString));

    private final Map<Group, Long> held = new LinkedHashMap<>();

    AllocationOracle(Company company, CostingModel model) {
        this.company = company;
        this.model = model;
    }

    private record Group(
            String month,
            Pool pool,
            String costClass,
            boolean isMatched,
            @Nullable String channel,
            @Nullable String campaign) {}

    private record Bearer(String id, BigInteger units) {}

    Map<Cell, Part> allocate() {
        company.lines.stream().filter(it -> !it.on().isAfter(company.asOf)).forEach(this::place);
        passed.forEach(this::passOn);
        held.forEach(this::share);
        cells.values().removeIf(it -> it.amount() == 0);
        return cells;
    }

    private void place(Line line) {
        var customer = customerOf(line);
        if (customer != null) {
            add(line, CostingModel.DIRECT, customer);
            return;
        }
        for (var pool : model.pools()) {
            if (takes(pool, line)) {
                hold(pool, line);
                return;
            }
        }
        add(line, CostingModel.NONE, "(unassigned)");
    }

    private @Nullable String customerOf(Line line) {
        if (line.customer() != null) {
            return line.customer();
        }
        for (var order : company.orders) {
            if (order.id().equals(line.order())) {
                return order.customer();
            }
        }
        return line.ticket() == null ? null : company.tickets.get(line.ticket());
    }

    private static boolean takes(Pool pool, Line line) {
        if (pool.takes() == null) {
            return false;
        }
        for (var condition : pool.takes().conditions().entrySet()) {
            var isCostType = condition.getKey() == Takes.Column.COST_TYPE;
            var value = isCostType ? line.type() : line.columns().get(condition.getKey());
            Predicate<String> accepts = it -> value != null && (isCostType ? value.startsWith(it) : value.equals(it));
            if (condition.getValue().stream().noneMatch(accepts)) {
                return false;
            }
        }
        return true;
    }

    private void hold(Pool pool, Line line) {
        switch (pool.use()) {
            case Pool.Support _ ->
                passed.computeIfAbsent(List.of(month(line.on()), line.costClass()), _ -> new TreeMap<>())
                        .merge(pool.code(), new BigFraction(line.amount()), BigFraction::add);
            case Pool.Serving serving -> {
                var driver = serving.driver();
                var channel = driver.match().contains(MatchColumn.CHANNEL)
                        ? line.columns().get(Takes.Column.CHANNEL)
                        : null;
                var campaign = driver.match().contains(MatchColumn.CAMPAIGN)
                        ? line.columns().get(Takes.Column.CAMPAIGN)
                        : null;
                var isMatched = !driver.match().isEmpty();
                held.merge(
                        new Group(month(line.on()), pool, line.costClass(), isMatched, channel, campaign),
                        line.amount(),
                        Long::sum);
            }
        }
    }

    /** Sends the cost round: what a support pool passes to itself is sent again, which converges; exactly by elimination. */
    private void passOn(List<String> monthAndClass, Map<String, BigFraction> own) {
        var amounts = new TreeMap<>(own);
        var weights = new TreeMap<String, Map<String, BigFraction>>();
        for (var pool : model.pools()) {
            if (pool.use() instanceof Pool.Support(var given)) {
                weights.put(pool.code(), fractions(given));
            }
        }
        // take one support pool after another out of the system, sending on what it holds and what others would send it
        while (!weights.isEmpty()) {
            var code = weights.firstKey();
            var given = Objects.requireNonNull(weights.remove(code));
            var kept = BigFraction.ONE.subtract(given.getOrDefault(code, BigFraction.ZERO));
            var out = new TreeMap<String, BigFraction>();
            given.forEach((to, share) -> {
                if (!to.equals(code)) {
                    out.put(to, share.divide(kept));
                }
            });
            var holds = Objects.requireNonNullElse(amounts.remove(code), BigFraction.ZERO);
            out.forEach((to, share) -> amounts.merge(to, holds.multiply(share), BigFraction::add));
            weights.values().forEach(other -> {
                var through = Objects.requireNonNullElse(other.remove(code), BigFraction.ZERO);
                out.forEach((to, share) -> other.merge(to, through.multiply(share), BigFraction::add));
            });
        }
        receive(monthAndClass, amounts);
    }

    private static Map<String, BigFraction> fractions(Map<String, BigDecimal> given) {
        var sum = given.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return given.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> exact(it.getValue()).divide(exact(sum)),
                        BigFraction::add,
                        TreeMap::new));
    }

    private static BigFraction exact(BigDecimal value) {
        return new BigFraction(value.movePointRight(9).toBigIntegerExact(), BigInteger.TEN.pow(9));
    }

    private void receive(List<String> monthAndClass, Map<String, BigFraction> amounts) {
        var total = amounts.values().stream().reduce(BigFraction.ZERO, BigFraction::add);
        var sign = total.signum() < 0 ? -1 : 1;
        var whole = new TreeMap<String, BigInteger>(Utf8Order.COMPARATOR);
        var rests = new TreeMap<String, BigFraction>(Utf8Order.COMPARATOR);
        amounts.forEach((code, amount) -> {
            var positive = amount.multiply(sign);
            var floor = new BigDecimal(positive.getNumerator())
                    .divide(new BigDecimal(positive.getDenominator()), 0, RoundingMode.FLOOR)
                    .toBigIntegerExact();
            whole.put(code, floor);
            rests.put(code, positive.subtract(new BigFraction(floor)));
        });
        var left = total.multiply(sign)
                .getNumerator()
                .subtract(whole.values().stream().reduce(BigInteger.ZERO, BigInteger::add));
        var byRest = new ArrayList<>(rests.keySet());
        byRest.sort(Comparator.comparing((String it) -> Objects.requireNonNull(rests.get(it)))
                .reversed());
        byRest.subList(0, left.intValueExact()).forEach(it -> whole.merge(it, BigInteger.ONE, BigInteger::add));
        whole.forEach((code, amount) -> {
            var pool = model.find(code).orElseThrow();
            var group = new Group(monthAndClass.get(0), pool, monthAndClass.get(1), false, null, null);
            held.merge(group, sign * amount.longValueExact(), Long::sum);
        });
    }

    private void share(Group group, long total) {
        var driver = ((Pool.Serving) group.pool().use()).driver();
        List<Predicate<Customer>> audiences = new ArrayList<>();
        Predicate<Customer> channel = it -> Objects.equals(it.channel(), group.channel());
        Predicate<Customer> campaign = it -> Objects.equals(it.campaign(), group.campaign());
        if (group.channel() != null && group.campaign() != null) {
            audiences.add(channel.and(campaign));
        } else if (group.campaign() != null) {
            audiences.add(campaign);
        }
        if (group.channel() != null) {
            audiences.add(channel);
        }
        audiences.add(_ -> true);
        for (var audience : audiences) {
            var bearers = bearers(group, driver, audience);
            if (!bearers.isEmpty()) {
                share(group, total, bearers);
                return;
            }
        }
        merge(new Cell(group.month(), group.pool().code(), group.costClass(), "(unassigned)"), 0, total);
    }

    private List<Bearer> bearers(Group group, Pool.Driver driver, Predicate<Customer> audience) {
        var bearers = new ArrayList<Bearer>();
        var used = 0L;
        for (var customer : company.customers.stream()
                .sorted(Comparator.comparing(Customer::id, Utf8Order.COMPARATOR))
                .toList()) {
            var units = units(customer, group.month(), driver);
            if (units > 0 && audience.test(customer)) {
                bearers.add(new Bearer(customer.id(), BigInteger.valueOf(units)));
                used += units;
            }
        }
        var capacity = ((Pool.Serving) group.pool().use()).capacitySeconds();
        if (capacity.isPresent() && capacity.getAsLong() > used) {
            bearers.add(new Bearer("(idle)", BigInteger.valueOf(capacity.getAsLong() - used)));
        }
        return bearers;
    }

    private long units(Customer customer, String month, Pool.Driver driver) {
        var activities = company.activities.stream()
                .filter(it -> it.customer().equals(customer.id()) && isIn(it.on(), month))
                .filter(it ->
                        driver.activities().isEmpty() || driver.activities().contains(it.activity()))
                .toList();
        var orders = company.orders.stream()
                .filter(it -> it.customer().equals(customer.id()) && isIn(it.on(), month))
                .toList();
        return switch (driver.measure()) {
            case MINUTES ->
                activities.stream().mapToLong(Company.Activity::seconds).sum();
            case QUANTITY ->
                activities.stream().mapToLong(Company.Activity::micro).sum();
            case ROWS -> activities.size();
            case REVENUE ->
                orders.stream().mapToLong(it -> it.amount() - it.refund()).sum();
            case ORDERS -> orders.stream().filter(Company.Order::isPurchase).count();
            case NEW_CUSTOMERS -> customer.acquiredOn() != null && isIn(customer.acquiredOn(), month) ? 1 : 0;
            case ACTIVE_CUSTOMERS -> orders.stream().anyMatch(Company.Order::isPurchase) ? 1 : 0;
        };
    }

    private boolean isIn(LocalDate day, String month) {
        return month(day).equals(month) && !day.isAfter(company.asOf);
    }

    private void share(Group group, long total, List<Bearer> bearers) {
        var amount = BigInteger.valueOf(total).abs();
        var weight = bearers.stream().map(Bearer::units).reduce(BigInteger.ZERO, BigInteger::add);
        var parts = new LinkedHashMap<Bearer, BigInteger>();
        bearers.forEach(it -> parts.put(it, amount.multiply(it.units()).divide(weight)));
        var left = amount.subtract(parts.values().stream().reduce(BigInteger.ZERO, BigInteger::add));
        bearers.stream()
                .sorted(Comparator.comparing(
                                (Bearer it) -> amount.multiply(it.units()).mod(weight))
                        .reversed())
                .limit(left.intValueExact())
                .forEach(it -> parts.merge(it, BigInteger.ONE, BigInteger::add));
        parts.forEach((bearer, part) -> merge(
                new Cell(group.month(), group.pool().code(), group.costClass(), bearer.id()),
                bearer.units().longValueExact(),
                Long.signum(total) * part.longValueExact()));
    }

    private void add(Line line, String pool, String recipient) {
        merge(new Cell(month(line.on()), pool, line.costClass(), recipient), 0, line.amount());
    }

    private void merge(Cell cell, long units, long amount) {
        cells.merge(
                cell,
                new Part(units, amount),
                (a, b) -> new Part(Math.max(a.units(), b.units()), a.amount() + b.amount()));
    }

    private static String month(LocalDate day) {
        return YearMonth.from(day).atDay(1).toString();
    }
}
