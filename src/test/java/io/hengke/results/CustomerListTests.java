package io.hengke.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hengke.governance.Caller;
import io.hengke.results.Customers.CustomerPage;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerListTests {

    private final Results results = SmallShop.results();
    private final Customers customers = new Customers(results);

    @AfterEach
    void close() {
        results.close();
    }

    @Test
    void showsTheMoneyWorkedByHand() {
        var page = list(People.MANAGER, Map.of("customerId", List.of("A"), "columns", List.of(MONEY)));

        assertThat(page.items())
                .containsExactly(Map.of(
                        "customerId", "A",
                        "revenueMinor", 350_00L,
                        "refundMinor", 10_00L,
                        "costOfGoodsMinor", 140_00L,
                        "serviceCostMinor", 75_00L,
                        "logisticsCostMinor", 7_00L,
                        "totalCostMinor", 82_00L,
                        "contributionMinor", 118_00L));
        assertThat(page.run().currency()).isEqualTo("CNY");
        assertThat(page.run().asOf()).hasToString("2026-03-31");
        assertThat(page.total()).isEqualTo(1);
    }

    @Test
    void showsTheLastRatingAndWhereACustomerStoodBefore() {
        var columns = List.of("npsScore,previousTier,previousSegment");
        var rated = list(People.MANAGER, Map.of("npsScore.from", List.of("9"), "columns", columns));

        assertThat(rated.items()).extracting("customerId", "npsScore").containsExactly(tuple("A", 9L));
        assertThat(list(People.MANAGER, Map.of("previousSegment", List.of("1"), "columns", columns))
                        .total())
                .isZero();
    }

    @Test
    void knowsNothingOfAColumnThatAnOlderResultDoesNotHave() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select 'A' as customer_id")) {
            row.next();

            assertThat(CustomerColumns.find("npsScore", People.MANAGER).value(row, People.MANAGER))
                    .isNull();
            assertThat(CustomerColumns.find("customerId", People.MANAGER).value(row, People.MANAGER))
                    .isEqualTo("A");
        }
    }

    @Test
    void findsCustomersByWhatTheyMayHaveSeveralOf() {
        assertThat(ids(list(People.MANAGER, Map.of("activeIn", List.of("2026-02")))))
                .containsExactlyInAnyOrder("A", "B", "C");
        assertThat(ids(list(People.MANAGER, Map.of("activeIn.to", List.of("2026-01")))))
                .containsExactlyInAnyOrder("A", "B");
        assertThat(ids(list(People.MANAGER, Map.of("activeIn", List.of("2026-01", "2026-03")))))
                .containsExactlyInAnyOrder("A", "B", "E");
        assertThat(ids(list(People.MANAGER, Map.of("activeIn.empty", List.of("true")))))
                .containsExactly("D");
        assertThat(ids(list(People.SELLER, Map.of("activeIn", List.of("2026-02")))))
                .containsExactlyInAnyOrder("A", "C");
        assertThat(new Customers(results).values("activeIn", People.SELLER, Language.ZH))
                .extracting("value", "customers")
                .containsExactly(tuple("2026-02", 2L), tuple("2026-01", 1L));
    }

    /** B was under subscription in January and in March: no one month is after the first and before the last of them. */
    @Test
    void holdsBothEndsOfARangeAgainstOneAndTheSameMonth() {
        assertThat(ids(list(
                        People.MANAGER, Map.of("lostIn.from", List.of("2026-01"), "lostIn.to", List.of("2026-02")))))
                .isEmpty();
        assertThat(ids(list(People.MANAGER, Map.of("lostIn", List.of("2026-03")))))
                .containsExactly("B");
    }

    private static final String MONEY =
            "revenueMinor,refundMinor,costOfGoodsMinor,serviceCostMinor,logisticsCostMinor,totalCostMinor,contributionMinor";

    @ParameterizedTest
    @CsvSource({
        "zhangwm, A", // surname in full, the rest by initials
        "ZhangWeiMing, A",
        "zwm, A",
        "weiming, A",
        "伟明, A",
        "13812341234, A",
        "1234, A",
        "zeng, D", // a surname that is read otherwise than the word
        "zxf, D",
        "chongqing, C", // a town's name in the same way
        "changjiang, C",
        "cj, C",
        "长江 贸易, C",
        "o'neil, E",
        "ann neil, E",
        "13700009999, E",
        "ＡＮＮ, E",
    })
    void findsByNamePinyinInitialsPhoneAndId(String typed, String id) {
        assertThat(ids(list(People.MANAGER, Map.of("q", List.of(typed))))).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "a' or '1'='1",
                "'; drop table customer; --",
                "%",
                "_",
                "\\",
                "\u0000",
                "张伟明' union select 1",
                "😀",
                "((((((((((((",
            })
    void answersHostileSearchesWithNobody(String typed) {
        assertThat(list(People.MANAGER, Map.of("q", List.of(typed))).items()).isEmpty();
        assertThat(list(People.MANAGER, Map.of("tags.contains", List.of(typed))).items())
                .isEmpty();
        assertThat(list(People.MANAGER, Map.of("owner", List.of(typed))).items())
                .isEmpty();
    }

    @Test
    void pagesThroughEveryOrderWithoutLossOrRepeat() {
        for (var column : CustomerColumns.of(People.MANAGER)) {
            for (var sort : List.of(column.key(), "-" + column.key())) {
                assertThat(walk(sort)).as(sort).hasSize(5).doesNotHaveDuplicates();
            }
        }
    }

    private List<String> walk(String sort) {
        var seen = new ArrayList<String>();
        var after = "";
        do {
            var page =
                    list(People.MANAGER, Map.of("sort", List.of(sort), "limit", List.of("2"), "after", List.of(after)));
            seen.addAll(ids(page));
            after = page.next();
        } while (after != null);
        return seen;
    }

    @Test
    void sortsNamesByTheirSound() {
        assertThat(ids(list(People.MANAGER, Map.of("sort", List.of("name"), "kind", List.of("person")))))
                .containsSubsequence("E", "D", "A"); // ann, zeng, zhang
    }

    @Test
    void filtersByRangesValuesAndEmptiness() {
        assertThat(ids(list(
                        People.MANAGER,
                        Map.of("revenueMinor.from", List.of("10000"), "revenueMinor.to", List.of("35000")))))
                .containsExactlyInAnyOrder("A", "B");
        assertThat(ids(list(People.MANAGER, Map.of("owner", List.of("李娜", "nobody")))))
                .containsExactlyInAnyOrder("B", "D");
        assertThat(ids(list(People.MANAGER, Map.of("owner.empty", List.of("true")))))
                .containsExactly("E");
        assertThat(ids(list(People.MANAGER, Map.of("lastOrderOn.from", List.of("2026-02-08")))))
                .containsExactlyInAnyOrder("C", "E");
        assertThat(ids(list(People.MANAGER, Map.of("tags.contains", List.of("VIP")))))
                .containsExactly("A");
    }

    @Test
    void showsOnlyTheCallersOwnCustomers() {
        assertThat(ids(list(People.SELLER, Map.of()))).containsExactlyInAnyOrder("A", "C");
        assertThat(list(People.SELLER, Map.of()).total()).isEqualTo(2);
        assertThat(list(People.SELLER, Map.of("q", List.of("zeng"))).items()).isEmpty();
        assertThat(list(People.NEWCOMER, Map.of()).items()).isEmpty();
        assertThat(list(People.NEWCOMER, Map.of()).total()).isZero();
        assertThat(customers.values("owner", People.SELLER, Language.ZH))
                .containsExactly(new Customers.ValueCount("张伟", "张伟", 2));
    }

    @Test
    void masksPhonesAndEMailsAndLeavesCostsOut() {
        var row = list(
                        People.VIEWER,
                        Map.of("customerId", List.of("A"), "columns", List.of("phone,email,revenueMinor")))
                .items()
                .getFirst();

        assertThat(row).containsEntry("phone", "138****1234").containsEntry("email", "w***@example.com");
        assertThat(list(People.VIEWER, Map.of()).items().getFirst())
                .doesNotContainKeys("totalCostMinor", "contributionMinor", "clvMarginMinor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"totalCostMinor", "contributionMinor", "clvMarginMinor", "valueAtRiskMinor", "phone", "email"})
    void refusesToSortOrFilterByWhatIsNotShown(String column) {
        refuses("results.column.forbidden", Map.of("sort", List.of(column)));
        refuses("results.column.forbidden", Map.of("sort", List.of("-" + column)));
        refuses("results.column.forbidden", Map.of(column + ".empty", List.of("true")));
        refuses("results.column.forbidden", Map.of(column, List.of("1")));
    }

    @Test
    void doesNotGiveAPhoneAwayDigitByDigit() {
        assertThat(ids(list(People.VIEWER, Map.of("q", List.of("1381234"))))).isEmpty();
        assertThat(ids(list(People.VIEWER, Map.of("q", List.of("1234"))))).isEmpty();
        assertThat(ids(list(People.VIEWER, Map.of("q", List.of("13812341234")))))
                .containsExactly("A");
    }

    @Test
    void refusesParametersItDoesNotKnow() {
        refuses("results.column.unknown", Map.of("tir", List.of("core")));
        refuses("results.column.unknown", Map.of("columns", List.of("name;drop table customer")));
        refuses("results.column.unknown", Map.of("sort", List.of("revenue_minor desc; --")));
        refuses("results.filter.unknown", Map.of("tier.like", List.of("core")));
        refuses("results.filter.value", Map.of("revenueMinor.from", List.of("1 or 1=1")));
        refuses("results.filter.value", Map.of("limit", List.of("many")));
        refuses("results.cursor", Map.of("after", List.of("bm90IGEgY3Vyc29y")));
    }

    private void refuses(String code, Map<String, List<String>> parameters) {
        assertThatThrownBy(() -> list(People.VIEWER, parameters))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    private CustomerPage list(Caller caller, Map<String, List<String>> parameters) {
        return customers.page(CustomerQuery.of(caller, new HashMap<>(parameters)));
    }

    private static List<String> ids(CustomerPage page) {
        return page.items().stream()
                .map(it -> String.valueOf(it.get("customerId")))
                .toList();
    }
}
