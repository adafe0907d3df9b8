package io.hengke.costing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.shared.CostTypes;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CostingModelFileTests {

    private static CostingModelFile.Reading parse(String text) {
        return CostingModelFile.parse("costing.yaml", text);
    }

    private static List<String> problems(String text) {
        return parse(text) instanceof CostingModelFile.Refused(var problems)
                ? problems.stream().map(it -> it.in(Language.EN)).toList()
                : List.of();
    }

    private static String codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).collect(Collectors.joining(" "));
    }

    /** A single pool; {@code ;} stands for a new line, so that each case is one row. */
    private static String codesOf(String pool) {
        var text = "pools:\n- " + pool.replace(";", "\n  ");
        return switch (parse(text)) {
            case CostingModelFile.Accepted accepted -> codes(accepted.warnings());
            case CostingModelFile.Refused(var problems) -> codes(problems);
        };
    }

    @Test
    void readsTheExampleOfTheDocumentation() {
        var reading = parse("""
                currency: CNY
                pools:
                  - code: phone-support                    # name of the pool
                    takes: {cost_type: service.phone}
                    driver: {activity: call, measure: minutes}
                    capacity_minutes: 9600
                  - code: sales-team
                    takes: {cost_type: [acquisition.sales_, people.pay], account: 6601}
                    driver: {measure: revenue}
                  - code: crm-platform
                    takes: {cost_type: platform}
                    supports: {phone-support: 60, sales-team: 40.5}
                  - code: advertising
                    takes: {cost_type: acquisition}
                    driver: {measure: new_customers, match: [channel, campaign]}
                """);
        assertThat(reading).isInstanceOfSatisfying(CostingModelFile.Accepted.class, it -> {
            assertThat(it.warnings()).isEmpty();
            assertThat(it.model().currency()).isEqualTo("CNY");
            assertThat(it.model().pools())
                    .containsExactly(
                            new Pool(
                                    "phone-support",
                                    new Takes(Map.of(Takes.Column.COST_TYPE, List.of("service.phone"))),
                                    new Pool.Serving(
                                            new Pool.Driver(Measure.MINUTES, Set.of("call"), Set.of()),
                                            OptionalLong.of(576_000))),
                            new Pool(
                                    "sales-team",
                                    new Takes(Map.of(
                                            Takes.Column.COST_TYPE, List.of("acquisition.sales_", "people.pay"),
                                            Takes.Column.ACCOUNT, List.of("6601"))),
                                    new Pool.Serving(
                                            new Pool.Driver(Measure.REVENUE, Set.of(), Set.of()),
                                            OptionalLong.empty())),
                            new Pool(
                                    "crm-platform",
                                    new Takes(Map.of(Takes.Column.COST_TYPE, List.of("platform"))),
                                    new Pool.Support(Map.of(
                                            "phone-support",
                                            new BigDecimal("60"),
                                            "sales-team",
                                            new BigDecimal("40.5")))),
                            new Pool(
                                    "advertising",
                                    new Takes(Map.of(Takes.Column.COST_TYPE, List.of("acquisition"))),
                                    new Pool.Serving(
                                            new Pool.Driver(
                                                    Measure.NEW_CUSTOMERS,
                                                    Set.of(),
                                                    Set.of(MatchColumn.CHANNEL, MatchColumn.CAMPAIGN)),
                                            OptionalLong.empty())));
        });
    }

    @Test
    void theBuiltInModelsCoverEveryCostTypeWithoutAWarning() {
        for (var resource : List.of(true, false)) {
            var pools = CostingModel.builtIn(resource).pools();
            assertThat(CostTypes.codes())
                    .allSatisfy(type -> assertThat(pools)
                            .anyMatch(it ->
                                    it.takes() != null && it.takes().covers(Map.of(Takes.Column.COST_TYPE, type))));
        }
    }

    @Test
    void tellsEverythingAtOnceWithLineKeyAndWhatIsAllowed() {
        assertThat(problems("""
                currency: RMB
                pool: []
                pools:
                  - code: phone
                    takes: {cost_typ: service}
                    driver: {measure: minute}
                  - code: crm
                    takes: {cost_type: platfrom}
                    supports: {fone: 60, phone: 0}
                """))
                .containsExactly(
                        "costing.yaml, line 1, currency: \"RMB\" is not an ISO 4217 currency code such as CNY or USD.",
                        "costing.yaml, line 2, pool: there is no key \"pool\" here. Did you mean \"pools\"?"
                                + " Allowed: currency, pools.",
                        "costing.yaml, line 5, pools[1].takes.cost_typ: there is no key \"cost_typ\" here. Did you mean"
                                + " \"cost_type\"? Allowed: cost_type, account, department, channel, campaign.",
                        "costing.yaml, line 6, pools[1].driver.measure: \"minute\" is not a measure. Did you mean"
                                + " \"minutes\"? Allowed: minutes, quantity, rows, revenue, orders, new_customers,"
                                + " active_customers.",
                        "costing.yaml, line 8, pools[2].takes.cost_type: no cost type begins with \"platfrom\". Known: "
                                + String.join(", ", CostTypes.codes()) + ", overhead.…",
                        "costing.yaml, line 9, pools[2].supports.phone: the weight 0 must be above zero. To give nothing,"
                                + " leave the pool out.",
                        "costing.yaml, line 9, pools[2].supports.fone: there is no pool \"fone\". Pools of this file:"
                                + " phone.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {code: a, driver: {measure: orders}, takes: {}}                                     | ''
            {code: (direct), driver: {measure: orders}, takes: {}}                              | costing.reserved-code
            {code: '', driver: {measure: orders}, takes: {}}                                    | shared.expected-text
            {takes: {}, driver: {measure: orders}}                                              | shared.missing-key
            {code: a, takes: {}}                                                                | costing.no-driver-no-supports
            {code: a, takes: {}, driver: {measure: orders}, supports: {b: 1}}                   | costing.driver-and-supports
            {code: a, takes: , driver: {measure: orders}}                                       | shared.expected-mapping
            {code: a, takes: {channel: []}, driver: {measure: orders}}                          | shared.empty-list
            {code: a, takes: {channel: }, driver: {measure: orders}}                            | shared.expected-text
            {code: a, takes: {channel: {b: c}}, driver: {measure: orders}}                      | shared.expected-text
            {code: a, takes: {cost_type: overhead.rent}, driver: {measure: orders}}             | ''
            {code: a, takes: {cost_type: servce.phone}, driver: {measure: orders}}              | costing.unknown-cost-type-near
            {code: a, takes: {}, driver: minutes}                                               | shared.expected-mapping
            {code: a, takes: {}, driver: {activity: call}}                                      | shared.missing-key
            {code: a, takes: {}, driver: {measure: orders, activity: call}}                     | costing.activity-not-counted
            {code: a, takes: {}, driver: {measure: rows, activity: [call, chat]}}               | ''
            {code: a, takes: {}, driver: {measure: rows, match: region}}                        | costing.unknown-match
            {code: a, takes: {}, driver: {measure: rows, match: [chanel]}}                      | costing.unknown-match-near
            {code: a, takes: {}, driver: {measure: minutes}, capacity_minutes: 0.5}             | ''
            {code: a, takes: {}, driver: {measure: minutes}, capacity_minutes: -1}              | costing.capacity-range
            {code: a, takes: {}, driver: {measure: minutes}, capacity_minutes: 0.001}           | costing.capacity-range
            {code: a, takes: {}, driver: {measure: minutes}, capacity_minutes: many}            | shared.expected-number
            {code: a, takes: {}, driver: {measure: rows}, capacity_minutes: 60}                 | costing.capacity-without-minutes
            {code: a, takes: {}, driver: {measure: minutes, match: channel}, capacity_minutes: 60} | costing.capacity-with-match
            {code: a, takes: {}, supports: {}}                                                  | costing.supports-nobody
            {code: a, takes: {}, supports: {a: 1}}                                              | costing.supports-nobody
            {code: a, takes: {}, supports: {b: 1}}                                              | costing.unknown-pool
            {code: a, takes: {}, supports: {a: 1}, capacity_minutes: 5}                         | costing.capacity-on-support costing.supports-nobody
            {code: a, takes: {}, driver: {measure: rows}};- {code: b, takes: {}, supports: {a: .nan}} | shared.expected-number
            {code: a, takes: {}, driver: {measure: rows}};- {code: b, takes: {}, supports: {a: -2}} | costing.weight-not-positive
            {code: a, code: b, takes: {}, driver: {measure: rows}}                              | shared.duplicate-key
            {code: a, capacty_minutes: 5, takes: {}, driver: {measure: minutes}}                | shared.unknown-key-near
            5                                                                                   | shared.expected-mapping
            """)
    void refusesWhatCannotBeMeant(String pool, String codes) {
        assertThat(codesOf(pool.replace(";- ", "\n- "))).isEqualTo(codes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing",
                "pools:",
                "pools: 5",
                "pools: []",
                "- a",
                "pools: [a",
                "\tpools: []",
                "a: *b",
                "pools: {a: b}"
            })
    void refusesFilesThatAreNoModel(String text) {
        assertThat(problems(text)).isNotEmpty();
    }

    @Test
    void refusesTwoPoolsOfOneNameAndRingsWithoutExit() {
        assertThat(problems("""
                pools:
                  - {code: a, takes: {}, driver: {measure: orders}}
                  - {code: a, takes: {}, driver: {measure: orders}}
                """))
                .containsExactly("costing.yaml, line 3, pools[2].code: the pool code \"a\" is already used in line 2."
                        + " Every pool needs its own.");
        assertThat(problems("""
                pools:
                  - {code: it, takes: {account: 1}, supports: {hr: 1}}
                  - {code: hr, takes: {account: 2}, supports: {it: 2}}
                  - {code: legal, takes: {account: 3}, supports: {hr: 1}}
                  - {code: a, takes: {}, driver: {measure: orders}}
                """))
                .containsExactly(
                        "costing.yaml, line 2, pools[1].supports: these pools pass their cost only to each other:"
                                + " it, hr, legal. Let at least one of them support a pool with a driver.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                    | {cost_type: data}                             | costing.never-takes
            {cost_type: service}                  | {cost_type: service.phone}                    | costing.never-takes
            {cost_type: service.phone}            | {cost_type: service}                          | ''
            {cost_type: [data, platform]}         | {cost_type: platform.upkeep, account: 5}      | costing.never-takes
            {account: 5}                          | {account: [5, 6]}                             | ''
            {account: [5, 6]}                     | {account: 5, channel: web}                    | costing.never-takes
            {cost_type: overhead}                 | {cost_type: overhead.rent}                    | costing.never-takes
            {cost_type: overhead.rent}            | {cost_type: overhead}                         | ''
            """)
    void warnsOfAPoolWhoseLinesAnEarlierOneTakes(String first, String second, String codes) {
        assertThat(codesOf(
                        "{code: a, takes: %s, driver: {measure: orders}}\n- {code: b, takes: %s, driver: {measure: rows}}"
                                .formatted(first, second)))
                .isEqualTo(codes);
    }

    @Test
    void warnsOfAPoolThatSeveralEarlierOnesLeaveNothing() {
        assertThat(codesOf("""
                {code: a, takes: {cost_type: [people.pay, people.training]}, driver: {measure: orders}}
                - {code: b, takes: {cost_type: people.incentive}, driver: {measure: rows}}
                - {code: c, takes: {cost_type: people}, driver: {measure: rows}}
                - {code: d, driver: {measure: rows}}
                """)).isEqualTo("costing.never-takes costing.receives-nothing");
    }

    @Test
    void readsUtf8WithAByteOrderMarkAndRefusesOtherEncodings(@TempDir Path folder) throws IOException {
        var text = "pools: [{code: 客服, takes: {}, driver: {measure: orders}}]";
        var file = folder.resolve("costing.yaml");
        Files.writeString(file, "\uFEFF" + text);
        assertThat(CostingModelFile.read(file)).isInstanceOf(CostingModelFile.Accepted.class);
        Files.write(file, text.getBytes(Charset.forName("GB18030")));
        assertThat(refusal(file)).isEqualTo("shared.file-not-utf8");
        assertThat(refusal(folder)).isEqualTo("shared.file-is-folder");
        assertThat(refusal(folder.resolve("none.yaml"))).isEqualTo("shared.file-unreadable");
    }

    private static String refusal(Path file) {
        return CostingModelFile.read(file) instanceof CostingModelFile.Refused(var problems) ? codes(problems) : "";
    }

    @Test
    void everyCodeHasATextInBothLanguages() {
        var refused = parse("pools: [{code: a, takes: {cost_type: x}, driver: {measure: y, match: z}, foo: 1}]");
        assertThat(refused)
                .isInstanceOfSatisfying(
                        CostingModelFile.Refused.class,
                        it -> assertThat(it.problems().stream().map(problem -> problem.in(Language.ZH)))
                                .allSatisfy(text -> assertThat(text).startsWith("costing.yaml 第 1 行，")));
        assertThat(Arrays.stream(Language.values())).hasSize(2);
    }
}
