package io.hengke.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way a value may be written, as a table of text and what is kept of it. All rows of a test are one import. */
class CellFormatsTests {

    private static final String REJECTED = "rejected";

    @TempDir
    Path temporary;

    @Test
    void readsAmountsExactlyAndRejectsWhatIsNoAmount() {
        var expected = new LinkedHashMap<String, String>();
        expected.put("12", "1200");
        expected.put("0012.50", "1250");
        expected.put("-12.30", "-1230");
        expected.put("+3", "300");
        expected.put(".5", "50");
        expected.put("5.", "500");
        expected.put("(1,234.50)", "-123450");
        expected.put("¥1,234", "123400");
        expected.put("￥ 5", "500");
        expected.put("-¥5", "-500");
        expected.put("¥-5", "-500");
        expected.put("$1,234,567.89", "123456789");
        expected.put("€0.01", "1");
        expected.put("CNY 12.00", "1200");
        expected.put("rmb12", "1200");
        expected.put("12元", "1200");
        expected.put("１２．５", "1250");
        expected.put("　7　", "700");
        expected.put("9\t", "900");
        expected.put("9999999999999.99", "999999999999999");
        expected.put("1.005", "100");
        expected.put("1.015", "102");
        expected.put("-1.005", "-100");
        expected.put("2.675000000000000001", "268");
        expected.put("2.500000000000000000000000", "250");
        expected.put("10000000000000", REJECTED);
        expected.put("999999999999999999999999999999999999999999", REJECTED);
        expected.put("1.0000000000000000001", REJECTED);
        expected.put("1,23", REJECTED);
        expected.put("1,2345", REJECTED);
        expected.put("NaN", REJECTED);
        expected.put("inf", REJECTED);
        expected.put("1e5", REJECTED);
        expected.put("1_000", REJECTED);
        expected.put("(-5)", REJECTED);
        expected.put("(5", REJECTED);
        expected.put("--5", REJECTED);
        expected.put("USD 5", REJECTED);
        expected.put("0x1F", REJECTED);
        expected.put("=1+1", REJECTED);
        expected.put("", REJECTED);
        assertThat(read(
                        "costs",
                        "cost_id,posted_on,cost_type,amount",
                        "2026-01-05,service.phone",
                        "amount_minor",
                        expected.keySet()))
                .isEqualTo(expected);
    }

    @Test
    void readsMomentsInTheZoneOfTheRunAndRejectsWhatDoesNotExist() {
        var expected = new LinkedHashMap<String, String>();
        expected.put("2026-01-05", "2026-01-05 00:00:00");
        expected.put("2026-01-05 08:05", "2026-01-05 08:05:00");
        expected.put("2026-01-05T08:05:09", "2026-01-05 08:05:09");
        expected.put("2026-01-05 08:05:09.123456789", "2026-01-05 08:05:09.123456");
        expected.put("2026-01-05T08:05:09Z", "2026-01-05 16:05:09");
        expected.put("2026-01-05T20:05:09.5Z", "2026-01-06 04:05:09.5");
        expected.put("2026-01-05T08:05+08:00", "2026-01-05 08:05:00");
        expected.put("2026-01-05 08:05:09 -0500", "2026-01-05 21:05:09");
        expected.put("2026-01-05 08:05:09+01", "2026-01-05 15:05:09");
        expected.put("2026/1/5", "2026-01-05 00:00:00");
        expected.put("2026/1/5 8:05", "2026-01-05 08:05:00");
        expected.put("2026/01/05 8:05:09", "2026-01-05 08:05:09");
        expected.put("20260105", "2026-01-05 00:00:00");
        expected.put("20260105080509", "2026-01-05 08:05:09");
        expected.put("20260105 080509", "2026-01-05 08:05:09");
        expected.put("2026年1月5日", "2026-01-05 00:00:00");
        expected.put("2026年01月05日 8:05", "2026-01-05 08:05:00");
        expected.put("２０２６－０１－０５", "2026-01-05 00:00:00");
        expected.put(" 2026-01-05 ", "2026-01-05 00:00:00");
        expected.put("1900-01-01", "1900-01-01 00:00:00");
        expected.put("2200-12-31 23:59:59", "2200-12-31 23:59:59");
        expected.put("2024-02-29", "2024-02-29 00:00:00");
        expected.put("2026-02-29", REJECTED);
        expected.put("2026-13-01", REJECTED);
        expected.put("20260230", REJECTED);
        expected.put("2026105", REJECTED);
        expected.put("0000-01-01", REJECTED);
        expected.put("1899-12-31", REJECTED);
        expected.put("2201-01-01", REJECTED);
        expected.put("9999-12-31", REJECTED);
        expected.put("2026-01-05 25:00", REJECTED);
        expected.put("2026-01-05Z", REJECTED);
        expected.put("yesterday", REJECTED);
        expected.put("45662", REJECTED);
        expected.put("", REJECTED);
        assertThat(read("orders", "order_id,customer_id,amount,ordered_at", "C1,1", "ordered_at", expected.keySet()))
                .isEqualTo(expected);
    }

    @Test
    void readsDaysMonthsAnswersKindsAndScores() {
        assertThat(read(
                        "subscriptions",
                        "subscription_id,customer_id,started_on,monthly_amount,ended_on",
                        "C1,2026-01-01,9.9",
                        "ended_on",
                        List.of("2026-01-05T20:05:09Z", "9999-12-31", "", "9998-01-32")))
                .isEqualTo(Map.of(
                        "2026-01-05T20:05:09Z",
                        "2026-01-06",
                        "9999-12-31",
                        "null",
                        "",
                        "null",
                        "9998-01-32",
                        REJECTED));
        assertThat(read(
                        "tickets",
                        "ticket_id,customer_id,opened_at,is_complaint",
                        "C1,2026-01-01",
                        "is_complaint",
                        List.of("是", "否", "TRUE", "n", "1", "", "maybe")))
                .isEqualTo(Map.of(
                        "是", "true", "否", "false", "TRUE", "true", "n", "false", "1", "true", "", "null", "maybe",
                        REJECTED));
        assertThat(read("customers", "customer_id,kind", "", "kind", List.of("个人", "company", "企业", "", "robot")))
                .isEqualTo(
                        Map.of("个人", "person", "company", "company", "企业", "company", "", "null", "robot", REJECTED));
        assertThat(read(
                        "costs",
                        "cost_id,posted_on,amount,cost_type",
                        "2026-01-05,1",
                        "cost_type",
                        List.of(
                                "service.phone",
                                "Service.Phone",
                                "积分奖励",
                                "overhead.rent",
                                "overhead.房租",
                                "overhead",
                                "电话")))
                .isEqualTo(Map.of(
                        "service.phone",
                        "service.phone",
                        "Service.Phone",
                        "service.phone",
                        "积分奖励",
                        "maintenance.rewards",
                        "overhead.rent",
                        "overhead.rent",
                        "overhead.房租",
                        "overhead.房租",
                        "overhead",
                        REJECTED,
                        "电话",
                        REJECTED));
    }

    @Test
    void readsBudgetMonthsInEveryForm() {
        try (var given = new Imported(temporary)) {
            given.file(
                            "budgets.csv",
                            "period,amount,cost_type\n2026-01,1,service\n2026/2,1,\n202603,1,广告\n2026年4月,1,\n2026-05-17,1,\n2026-13,1,\n")
                    .run();
            assertThat(given.rows("select period, cost_type from source_budgets"))
                    .containsExactly(
                            "2026-01-01|service",
                            "2026-02-01|null",
                            "2026-03-01|acquisition.advertising",
                            "2026-04-01|null",
                            "2026-05-01|null");
        }
    }

    @Test
    void countsMinorUnitsByTheCurrency() {
        try (var yen = new Imported(temporary.resolve("yen")).in("JPY");
                var dinar = new Imported(temporary.resolve("dinar")).in("KWD")) {
            var text = "cost_id,posted_on,amount,cost_type\nK1,2026-01-05,1234.5,广告\nK2,2026-01-05,\"1,235.5\",广告\n";
            yen.file("costs.csv", text).run();
            dinar.file("costs.csv", text).run();
            assertThat(yen.rows("select amount_minor from source_costs")).containsExactly("1234", "1236");
            assertThat(dinar.rows("select amount_minor from source_costs")).containsExactly("1234500", "1235500");
        }
    }

    /** What one column keeps of each text; the row is otherwise in order, its key is its place. */
    private Map<String, String> read(
            String table, String header, String others, String column, java.util.Collection<String> texts) {
        var names = List.of(header.split(","));
        var key = names.getFirst();
        var lines = new ArrayList<String>();
        lines.add(header);
        var keys = new ArrayList<>(texts);
        for (int i = 0; i < keys.size(); i++) {
            lines.add("%d%s,\"%s\"".formatted(i, others.isEmpty() ? "" : "," + others, keys.get(i)));
        }
        try (var given = new Imported(temporary.resolve(table + column))) {
            given.file(table + ".csv", String.join("\n", lines)).run();
            var kept = new LinkedHashMap<String, String>();
            keys.forEach(it -> kept.put(it, REJECTED));
            given.rows("select %s, cast(%s as varchar) from source_%s where %s in (select unnest(range(%d))::varchar)"
                            .formatted(key, column, table, key, keys.size()))
                    .forEach(it -> kept.put(
                            keys.get(Integer.parseInt(it.split("\\|")[0])), it.substring(it.indexOf('|') + 1)));
            return kept;
        }
    }
}
