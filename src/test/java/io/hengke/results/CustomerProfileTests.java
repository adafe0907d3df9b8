package io.hengke.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengke.costing.CostTrace;
import io.hengke.governance.Caller;
import io.hengke.results.CustomerProfile.WaterfallStep;
import io.hengke.results.Timeline.TimelineEvent;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomerProfileTests {

    private final Results results = SmallShop.results();
    private final Timeline timeline = new Timeline(results);
    private final CustomerOrders orders = new CustomerOrders(results);
    private final Traces traces = new Traces(results);

    @AfterEach
    void close() {
        results.close();
    }

    @Test
    void leadsFromRevenueToContribution() {
        var profile = profile(People.MANAGER, "A");

        assertThat(profile.waterfall())
                .extracting(WaterfallStep::step)
                .startsWith("revenue", "refund", "goods")
                .endsWith("contribution");
        assertThat(profile.waterfall().getLast().amountMinor()).isEqualTo(118_00);
        assertThat(profile.waterfall().stream()
                        .limit(12)
                        .mapToLong(WaterfallStep::amountMinor)
                        .sum())
                .isEqualTo(118_00);
        assertThat(profile.months()).extracting("month").containsExactly("2026-01", "2026-02");
        assertThat(profile.costs())
                .extracting("pool", "amountMinor")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("phone", 75_00L),
                        org.assertj.core.groups.Tuple.tuple("(direct)", 7_00L));
    }

    @Test
    void leavesOutWhatTheCallerMustNotSee() {
        var profile = profile(People.SELLER, "A");

        assertThat(profile.waterfall()).extracting(WaterfallStep::step).containsExactly("revenue", "refund");
        assertThat(profile.costs()).isNull();
        assertThat(profile.months()).allSatisfy(it -> {
            assertThat(it.costsMinor()).isNull();
            assertThat(it.contributionMinor()).isNull();
            assertThat(it.costOfGoodsMinor()).isNull();
        });
        assertThat(profile.value().marginMinor()).isNull();
        assertThat(profile.tier().persona()).as("it tells margins").isNull();
        assertThat(profile.profile()).containsEntry("phone", "13812341234").containsEntry("email", "w***@example.com");
    }

    @Test
    void doesNotFindCustomersOfOthersAnywhere() {
        for (var id : List.of("B", "nobody", "a' or 'a'='a", "")) {
            notFound(() -> profile(People.SELLER, id));
            notFound(() -> timeline.page(People.SELLER, Language.ZH, id, Set.of(), Optional.empty(), 50));
            notFound(() -> orders.page(People.SELLER, id, newestFirst(People.SELLER), Optional.empty(), 50));
            notFound(() -> traces.of(People.SELLER, id, Optional.empty()));
        }
    }

    @Test
    void putsEverythingThatHappenedOnOneLine() {
        var page = timeline.page(People.MANAGER, Language.ZH, "A", Set.of(), Optional.empty(), 50);

        assertThat(page.items())
                .extracting(TimelineEvent::kind)
                .containsExactly("response", "ticket", "order", "activity", "order", "touch", "touch");
        assertThat(page.items())
                .filteredOn(it -> it.kind().equals("ticket"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.words()).isEqualTo("包裹破了");
                    assertThat(it.isComplaint()).isTrue();
                    assertThat(it.amountMinor()).isEqualTo(5_00);
                    assertThat(it.at()).isEqualTo("2026-02-10T09:00");
                });
        assertThat(page.items())
                .filteredOn(it -> it.kind().equals("activity") || it.kind().equals("response"))
                .extracting(TimelineEvent::detailLabel)
                .containsExactly("推荐意愿（NPS）", "电话服务");
        assertThat(timeline.page(People.SELLER, Language.ZH, "A", Set.of("ticket"), Optional.empty(), 50)
                        .items())
                .singleElement()
                .satisfies(it -> assertThat(it.amountMinor()).isNull());
    }

    @Test
    void pagesThroughTheTimeline() {
        var seen = new ArrayList<TimelineEvent>();
        Optional<String> after = Optional.empty();
        do {
            var page = timeline.page(People.MANAGER, Language.ZH, "A", Set.of(), after, 2);
            seen.addAll(page.items());
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());
        assertThat(seen)
                .isEqualTo(timeline.page(People.MANAGER, Language.ZH, "A", Set.of(), Optional.empty(), 50)
                        .items());
    }

    @Test
    void listsOrdersWithTheirLines() {
        var page = orders.page(People.MANAGER, "A", newestFirst(People.MANAGER), Optional.empty(), 50);

        assertThat(page.items()).extracting("orderId").containsExactly("o3", "o1");
        assertThat(page.items().getLast().lines()).extracting("productName").containsExactly("龙井", "茶杯");
        assertThat(page.items().getFirst().lines().getFirst().quantity()).isEqualTo(0.5);
        assertThat(page.items().getLast().costOfGoodsMinor()).isEqualTo(120_00);
        assertThat(orders.page(People.SELLER, "A", newestFirst(People.SELLER), Optional.empty(), 50)
                        .items())
                .allSatisfy(it -> assertThat(it.costOfGoodsMinor()).isNull());
    }

    @Test
    void sortsNarrowsAndPagesOrders() {
        assertThat(orderIds(People.MANAGER, "amountMinor", Set.of(), "")).containsExactly("o3", "o1");
        assertThat(orderIds(People.MANAGER, "-costOfGoodsMinor", Set.of("门店"), ""))
                .containsExactly("o1", "o3");
        assertThat(orderIds(People.MANAGER, "-at", Set.of(), "茶杯")).containsExactly("o1");
        assertThat(orderIds(People.MANAGER, "-at", Set.of("网店"), "")).isEmpty();
        assertThatThrownBy(() -> OrderQuery.of(People.SELLER, "costOfGoodsMinor", Set.of(), ""))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("results.column.forbidden"));
    }

    private List<String> orderIds(Caller caller, String sort, Set<String> channels, String search) {
        var query = OrderQuery.of(caller, sort, channels, search);
        var found = new ArrayList<String>();
        Optional<String> after = Optional.empty();
        do {
            var page = orders.page(caller, "A", query, after, 1);
            page.items().forEach(it -> found.add(it.orderId()));
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());
        return found;
    }

    private static OrderQuery newestFirst(Caller caller) {
        return OrderQuery.of(caller, "-at", Set.of(), "");
    }

    @Test
    void tracesACostToItsLedgerLines() {
        var answer = traces.of(People.MANAGER, "A", Optional.of(YearMonth.parse("2026-01")));

        assertThat(answer.isComplete()).isTrue();
        assertThat(answer.trace().totalMinor()).isEqualTo(82_00);
        var service =
                answer.trace().months().getFirst().classes().getLast().pools().getFirst();
        assertThat(service.pool()).isEqualTo("phone");
        assertThat(service.portions().getFirst().own().shown())
                .extracting("costId")
                .containsExactly("k1");
        assertThat(traces.of(People.MANAGER, "A", Optional.empty()).trace().totalMinor())
                .isEqualTo(82_00);
    }

    /** What the drawer of one row of the cost composition shows: the row's amount, as the sum of its part of every month. */
    @Test
    void thePartsOfEachPoolInTheTraceSumToThePoolsAmount() {
        var costs = Objects.requireNonNull(profile(People.MANAGER, "A").costs());
        var trace = traces.of(People.MANAGER, "A", Optional.empty()).trace();

        assertThat(costs)
                .isNotEmpty()
                .allSatisfy(cost -> assertThat(trace.months().stream()
                                .flatMap(it -> it.classes().stream())
                                .filter(it -> it.costClass().equals(cost.costClass()))
                                .flatMap(it -> it.pools().stream())
                                .filter(it -> it.pool().equals(cost.pool()))
                                .mapToLong(CostTrace.PoolCost::amountMinor)
                                .sum())
                        .isEqualTo(cost.amountMinor()));
    }

    @Test
    void saysWhyABuyerHasNoLifetimeValueToWhoWouldSeeOne() {
        assertThat(profile(People.MANAGER, "A").value().refusal()).contains("至少需要");
        assertThat(profile(People.SELLER, "A").value().refusal()).isNull();
        assertThat(profile(People.MANAGER, "D").value().refusal())
                .as("has not bought")
                .isNull();
    }

    private CustomerProfile profile(Caller caller, String id) {
        return results.read(reader -> new ProfileReader(reader, caller, Language.ZH).read(id));
    }

    private static void notFound(Runnable request) {
        assertThatThrownBy(request::run)
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("results.customer.not-found"));
    }
}
