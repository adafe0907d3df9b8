package io.hengke.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hengke.governance.Caller;
import io.hengke.results.RowLists.RowPage;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowListTests {

    private static final Map<RowList, Long> ALL = Map.of(
            RowList.ANSWERS, 3L, RowList.TEXTS, 4L, RowList.CONTRACTS, 1L, RowList.MOVES, 3L, RowList.ASSIGNMENTS, 2L);

    private final Results results = SmallShop.results();
    private final RowLists lists = new RowLists(results);

    @AfterEach
    void close() {
        results.close();
    }

    @Test
    void listsWhatCustomersSaidWithWhoSaidIt() {
        assertThat(rows(People.MANAGER, RowList.TEXTS, Map.of()))
                .extracting("customerId", "source", "words")
                .containsExactlyInAnyOrder(
                        tuple("A", "ticket", "包裹破了"),
                        tuple("A", "comment", "不错"),
                        tuple("B", "comment", "=1+1"),
                        tuple(null, "comment", "没留名"));
        assertThat(rows(People.MANAGER, RowList.ANSWERS, Map.of("judgement", List.of("best"))))
                .extracting("customerId", "score")
                .containsExactly(tuple("A", 9.0));
        assertThat(rows(People.MANAGER, RowList.MOVES, Map.of("sort", List.of("month"))))
                .extracting("month", "move", "changeMinor")
                .containsExactly(
                        tuple("2026-01", "new", 30_00L),
                        tuple("2026-02", "unchanged", 0L),
                        tuple("2026-03", "churned", -30_00L));
        assertThat(rows(People.MANAGER, RowList.ASSIGNMENTS, Map.of("arm", List.of("control"))))
                .extracting("customerId", "experiment")
                .containsExactly(tuple("B", "春促"));
    }

    @ParameterizedTest
    @EnumSource
    void showsWhoSeesSomeCustomersTheirRowsOnly(RowList list) {
        assertThat(page(People.MANAGER, list, Map.of()).total()).isEqualTo(ALL.get(list));
        assertThat(rows(People.SELLER, list, Map.of()))
                .allSatisfy(it -> assertThat(it.get("customerId")).isIn("A", "C"));
        assertThat(page(People.NEWCOMER, list, Map.of()).total()).isZero();
        assertThat(page(People.SELLER, list, Map.of()).run().customers()).isNull();
        choices(list)
                .forEach(it -> assertThat(lists.values(list, it, People.NEWCOMER, Language.ZH))
                        .isEmpty());
    }

    private static List<String> choices(RowList list) {
        return list.columns().stream()
                .filter(it -> it.kind() == ColumnKind.CHOICE)
                .map(CustomerColumn::key)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void pagesThroughEveryOrderWithoutLossOrRepeat(RowList list) {
        for (var column : list.columns()) {
            for (var sort : List.of(column.key(), "-" + column.key())) {
                assertThat(walk(list, sort))
                        .as(sort)
                        .hasSize(Math.toIntExact(Objects.requireNonNull(ALL.get(list))))
                        .doesNotHaveDuplicates();
            }
        }
    }

    private List<Object> walk(RowList list, String sort) {
        var seen = new ArrayList<Object>();
        var after = "";
        do {
            var page = page(
                    People.MANAGER,
                    list,
                    Map.of("sort", List.of(sort), "limit", List.of("1"), "after", List.of(after)));
            page.items().forEach(it -> seen.add(Objects.requireNonNull(it.get("rowKey"))));
            after = Objects.requireNonNullElse(page.next(), "");
        } while (!after.isEmpty());
        return seen;
    }

    @Test
    void filtersByEveryKindOfColumn() {
        assertThat(page(People.MANAGER, RowList.ANSWERS, Map.of("month", List.of("2026-02")))
                        .total())
                .isEqualTo(3);
        assertThat(page(People.MANAGER, RowList.MOVES, Map.of("month.from", List.of("2026-02")))
                        .total())
                .isEqualTo(2);
        assertThat(page(People.MANAGER, RowList.MOVES, Map.of("afterMinor.from", List.of("1")))
                        .total())
                .isEqualTo(2);
        assertThat(page(People.MANAGER, RowList.CONTRACTS, Map.of("isRunning", List.of("true")))
                        .total())
                .isZero();
        assertThat(page(People.MANAGER, RowList.TEXTS, Map.of("customerId", List.of("A")))
                        .total())
                .isEqualTo(2);
        assertThat(page(People.MANAGER, RowList.TEXTS, Map.of("q", List.of("破了")))
                        .total())
                .isEqualTo(1);
        assertThat(page(People.MANAGER, RowList.TEXTS, Map.of("writtenOn.to", List.of("2026-02-12")))
                        .total())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%' or '1'='1", "'; drop table text; --", "\u0000", "😀"})
    void answersHostileSearchesWithNothing(String typed) {
        assertThat(page(People.MANAGER, RowList.TEXTS, Map.of("q", List.of(typed)))
                        .total())
                .isZero();
        assertThat(page(People.MANAGER, RowList.TEXTS, Map.of("topic", List.of(typed)))
                        .total())
                .isZero();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        refused("results.rows.not-found", () -> RowList.find("owners"));
        refused("results.column.unknown", () -> page(People.MANAGER, RowList.TEXTS, Map.of("phone", List.of("1"))));
        refused("results.filter.value", () -> page(People.MANAGER, RowList.MOVES, Map.of("month.to", List.of("May"))));
        refused(
                "results.filter.unknown",
                () -> page(People.MANAGER, RowList.MOVES, Map.of("month.under", List.of("5"))));
        refused("results.cursor", () -> page(People.MANAGER, RowList.MOVES, Map.of("after", List.of("nonsense"))));
    }

    private static void refused(String code, Runnable request) {
        assertThatThrownBy(request::run)
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    @Test
    void exportsTheSameRowsAndNoFormula() {
        assertThat(export(People.MANAGER)).hasSize(5).anyMatch(it -> it.contains("'=1+1"));
        assertThat(export(People.SELLER)).hasSize(3).noneMatch(it -> it.contains("没留名"));
    }

    private List<String> export(Caller caller) {
        var out = new ByteArrayOutputStream();
        var rows = lists.write(RowQuery.of(caller, RowList.TEXTS, Map.of()), Language.ZH, out);
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(Math.toIntExact(rows) + 1);
        return lines;
    }

    private List<Map<String, @Nullable Object>> rows(
            Caller caller, RowList list, Map<String, List<String>> parameters) {
        return page(caller, list, parameters).items();
    }

    private RowPage page(Caller caller, RowList list, Map<String, List<String>> parameters) {
        return lists.page(RowQuery.of(caller, list, parameters));
    }
}
