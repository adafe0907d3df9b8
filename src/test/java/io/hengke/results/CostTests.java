package io.hengke.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.RowScope;
import io.hengke.results.Allocations.BearerPage;
import io.hengke.results.LedgerLines.LedgerLinePage;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CostTests {

    /** Sees cost, but only the customers of 李娜. */
    private static final Caller TEAM_LEADER = new Caller(
            UUID.randomUUID(),
            "leader",
            Language.ZH,
            EnumSet.of(Permission.CUSTOMER_READ, Permission.COST_READ),
            new RowScope.Owners(Set.of("李娜")));

    private final Results results = SmallShop.results();
    private final LedgerLines lines = new LedgerLines(results);
    private final CostSums sums = new CostSums(results);
    private final Allocations allocations = new Allocations(results);

    @AfterEach
    void close() {
        results.close();
    }

    @Test
    void listsEveryLineWithWhoBearsIt() {
        var page = lines(People.MANAGER, Map.of());

        assertThat(page.items())
                .extracting("costId", "pool", "bearer", "reason", "customerId")
                .containsExactlyInAnyOrder(
                        tuple("k1", "phone", "shared", null, null),
                        tuple("k2", "(direct)", "direct", null, "A"),
                        tuple("k3", "(none)", "nobody", "no-pool", null),
                        tuple("k4", "(direct)", "direct", null, "C"));
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.sumMinor()).isEqualTo(159_34);
    }

    @Test
    void doesNotNameCustomersOfOthers() {
        assertThat(lines(TEAM_LEADER, Map.of()).items())
                .allSatisfy(it -> assertThat(it.customerId()).isNull());
        assertThat(bearers(TEAM_LEADER, "phone").items())
                .extracting("customerId", "amountMinor")
                .containsExactly(tuple("B", 25_00L));
    }

    @Test
    void filtersByMonthClassBearerAndText() {
        assertThat(ids(Map.of("month", List.of("2026-02")))).containsExactly("k4");
        assertThat(ids(Map.of("from", List.of("2026-01"), "to", List.of("2026-01"))))
                .containsExactlyInAnyOrder("k1", "k2", "k3");
        assertThat(ids(Map.of("costClass", List.of("logistics")))).containsExactlyInAnyOrder("k2", "k4");
        assertThat(ids(Map.of("bearer", List.of("nobody")))).containsExactly("k3");
        assertThat(ids(Map.of("reason", List.of("no-pool")))).containsExactly("k3");
        assertThat(ids(Map.of("q", List.of("房租")))).containsExactly("k3");
        assertThat(ids(Map.of("q", List.of("%' or '1'='1")))).isEmpty();
    }

    @Test
    void pagesThroughTheLinesInBothOrders() {
        for (var sort : List.of("-postedOn", "amountMinor")) {
            var first = lines.page(People.MANAGER, Language.ZH, Map.of(), sort, Optional.empty(), 3);
            var second = lines.page(People.MANAGER, Language.ZH, Map.of(), sort, Optional.ofNullable(first.next()), 3);
            assertThat(first.items()).hasSize(3).doesNotContainAnyElementsOf(second.items());
            assertThat(second.items()).hasSize(1);
            assertThat(second.next()).isNull();
        }
    }

    @Test
    void sumsByEveryColumnToTheWhole() {
        for (var by : List.of("month", "costClass", "costType", "pool", "department", "channel")) {
            assertThat(sums.by(by, Map.of(), Language.EN).sumMinor()).as(by).isEqualTo(159_34);
        }
    }

    @Test
    void namesSumsInTheLanguageOfEachReader() {
        assertThat(sums.by("costClass", Map.of(), Language.EN).items())
                .extracting("label")
                .contains("Logistics");
        assertThat(sums.by("costClass", Map.of(), Language.ZH).items())
                .extracting("label")
                .contains("物流");
    }

    @Test
    void showsWhoBearsAPoolsCost() {
        var page = bearers(People.MANAGER, "phone");

        assertThat(page.items())
                .extracting("customerId", "driverUnits", "amountMinor")
                .containsExactly(tuple("A", 180L, 75_00L), tuple("B", 60L, 25_00L));
        assertThat(page.pool().customersMinor()).isEqualTo(100_00);
        assertThat(bearers(People.MANAGER, "no such pool").items()).isEmpty();
    }

    /** Four minutes of calls for 100.00: 25.00 each. */
    @Test
    void namesCostTypesAndDriversInTheReadersWords() {
        assertThat(lines(People.MANAGER, Map.of()).items())
                .extracting(LedgerLines.LedgerLine::typeLabel)
                .contains("电话客服", "配送");
        assertThat(sums.by("costType", Map.of(), Language.EN).items())
                .extracting("label")
                .contains("Service: phone", "Logistics: shipping");
        assertThat(new Drivers(results).of(Optional.empty(), Language.ZH).items())
                .extracting(Drivers.PoolDriver::driverLabel)
                .containsOnly("作业分钟 · 电话服务");
    }

    @Test
    void namesSaveActionsByThePlanOfTheRun() {
        var names = results.read(reader -> {
            var actions = new SaveActions(reader, Language.ZH);
            return List.of(actions.name("manager"), actions.name("of-another-plan"));
        });

        assertThat(names).containsExactly("专属客户经理", "of-another-plan");
    }

    @Test
    void showsWhatAUnitOfEachDriverCosts() {
        var all = new Drivers(results).of(Optional.empty(), Language.EN).items();

        assertThat(all)
                .extracting(
                        "month", "pool", "measureLabel", "activities", "units", "rateMinor", "totalMinor", "customers")
                .containsExactly(tuple("2026-01", "phone", "Minutes of work", "call", 4.0, 25_00.0, 100_00L, 2L));
        assertThat(new Drivers(results)
                        .of(Optional.of(YearMonth.of(2026, 2)), Language.EN)
                        .items())
                .isEmpty();
    }

    @Test
    void refusesFiltersItDoesNotKnow() {
        assertThatThrownBy(() -> lines(People.MANAGER, Map.of("class", List.of("service"))))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("results.column.unknown"));
        assertThatThrownBy(() -> lines(People.MANAGER, Map.of("month", List.of("January"))))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("results.filter.value"));
        assertThatThrownBy(() -> sums.by("memo; drop table cost_line", Map.of(), Language.ZH))
                .isInstanceOf(Problem.class);
    }

    private LedgerLinePage lines(Caller caller, Map<String, List<String>> parameters) {
        return lines.page(caller, Language.ZH, parameters, "-postedOn", Optional.empty(), 50);
    }

    private List<String> ids(Map<String, List<String>> parameters) {
        return lines(People.MANAGER, parameters).items().stream()
                .map(LedgerLines.LedgerLine::costId)
                .toList();
    }

    private BearerPage bearers(Caller caller, String pool) {
        return allocations.bearers(
                caller, Language.ZH, YearMonth.parse("2026-01"), pool, "service", Optional.empty(), 50);
    }
}
