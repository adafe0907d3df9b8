package io.hengke.ingest;

import static io.hengke.ingest.Imported.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.warehouse.Sources;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to source tables: the path every analysis begins with. */
class ImportTests {

    @TempDir
    Path temporary;

    Imported given;

    @BeforeEach
    void open() {
        given = new Imported(temporary);
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void readsPlainOrdersIntoMinorUnits() {
        var result = given.file(
                        "orders.csv",
                        lines(
                                "order_id,customer_id,ordered_at,amount,refund",
                                "O1,C1,2026-01-05 09:30:00,123.45,",
                                "O2,C2,2026-01-06,7,0.5"))
                .run();

        assertThat(
                        given.rows(
                                "select order_id, customer_id, ordered_at, amount_minor, refund_minor, cost_of_goods_minor from source_orders"))
                .containsExactly("O1|C1|2026-01-05 09:30:00.0|12345|0|null", "O2|C2|2026-01-06 00:00:00.0|700|50|null");
        assertThat(result.files()).hasSize(1);
        assertThat(result.files().getFirst().read()).isEqualTo(2);
        assertThat(result.asOf()).isEqualTo(LocalDate.of(2026, 1, 6));
        assertThat(result.createdCustomers()).isEqualTo(2);
        assertThat(given.issues()).isEmpty();
    }

    /** 0.33 minutes are 19.8 seconds, 0.025 are 1.5 and 0.175 are 10.5: halves go to the even second. */
    @Test
    void readsMinutesWithDecimalsIntoWholeSecondsHalfToEven() {
        given.file(
                        "activities.csv",
                        lines(
                                "occurred_at,customer_id,activity,activity_id,minutes",
                                "2026-01-05,C1,call,A1,6.5",
                                "2026-01-05,C1,call,A2,0.33",
                                "2026-01-05,C1,call,A3,0.025",
                                "2026-01-05,C1,call,A4,0.175",
                                "2026-01-05,C1,call,A5,7"))
                .run();

        assertThat(given.rows("select activity_id, seconds from source_activities order by activity_id"))
                .containsExactly("A1|390", "A2|20", "A3|2", "A4|10", "A5|420");
    }

    @Test
    void everySourceTableHasExactlyTheColumnsOfItsDefinition() {
        var columns = "select table_name, column_name, data_type from information_schema.columns"
                + " where table_name like 'source_%' and table_name <> 'source_settings' order by table_name, ordinal_position";
        Sources.create(given.engine());
        var defined = given.rows(columns);
        try (var imported = new Imported(temporary)) {
            imported.file("customers.csv", lines("customer_id", "C1")).run();
            assertThat(imported.rows(columns)).isEqualTo(defined);
        }
    }

    @Test
    void tellsEveryBadRowWithItsLineColumnAndReason() {
        var result = given.file(
                        "orders.csv",
                        lines(
                                "order_id,customer_id,ordered_at,amount",
                                "O1,C1,2026-02-30,1",
                                "O2,,2026-01-05,1e5",
                                "",
                                "O3,C1,2026-01-05,10000000000000",
                                "O4,C1,2026-01-05,1.005",
                                "O5,C1,0000-01-01,=1+1"))
                .run();

        assertThat(given.issues())
                .containsExactly(
                        "orders.csv|2|ordered_at|2026-02-30|ingest.impossible-date|rejected",
                        "orders.csv|3|customer_id||ingest.missing-value|rejected",
                        "orders.csv|3|amount|1e5|ingest.not-a-number|rejected",
                        "orders.csv|5|amount|10000000000000|ingest.number-too-large|rejected",
                        "orders.csv|6|amount|1.005|ingest.rounded|corrected",
                        "orders.csv|7|ordered_at|0000-01-01|ingest.date-out-of-range|rejected",
                        "orders.csv|7|amount|'=1+1|ingest.not-a-number|rejected");
        assertThat(given.rows("select order_id, amount_minor from source_orders"))
                .containsExactly("O4|100");
        var file = result.files().getFirst();
        assertThat(file.read()).isEqualTo(5);
        assertThat(file.accepted()).isEqualTo(1);
        assertThat(file.rejected()).isEqualTo(4);
        assertThat(file.corrected()).isEqualTo(1);
        assertThat(result.isRejected()).isTrue();
    }

    @Test
    void goesOnAfterRecordsTheEngineRefuses() {
        given.file(
                        "orders.csv",
                        lines(
                                "order_id,customer_id,ordered_at,amount",
                                "O1,C1,2026-01-05,1\r",
                                "O2,C1,2026-01-05",
                                "O3,C1,2026-01-05,1,2",
                                "O4,\"C\n4\",2026-01-05,4",
                                "O5,C1,2026-01-05,\"5",
                                "O6,C1,2026-01-05,6"))
                .run();

        assertThat(given.rows("select order_id from source_orders")).containsExactly("O1", "O4", "O6");
        assertThat(given.issues())
                .containsExactly(
                        "orders.csv|3||O2,C1,2026-01-05|ingest.wrong-number-of-cells|rejected",
                        "orders.csv|4||O3,C1,2026-01-05,1,2|ingest.wrong-number-of-cells|rejected",
                        "orders.csv|7||O5,C1,2026-01-05,5\nO6,C1,2026-01-05,6\n|ingest.open-quote|rejected");
    }

    @Test
    void laterRowsOfAKeyStandAndBothAreNamed() {
        var result = given.file(
                        "orders-1.csv",
                        lines("order_id,customer_id,ordered_at,amount", "O1,C1,2026-01-05,1", "O2,C1,2026-01-05,2"))
                .file(
                        "orders-2.csv",
                        lines(
                                "order_id,customer_id,ordered_at,amount",
                                "O1,C1,2026-01-05,9",
                                "O2,C1,2026-01-05 00:00,2.00"))
                .run();

        assertThat(given.rows("select order_id, amount_minor from source_orders order by 1"))
                .containsExactly("O1|900", "O2|200");
        assertThat(given.issues())
                .containsExactly(
                        "orders-1.csv|2|order_id|O1|ingest.replaced-row|corrected",
                        "orders-1.csv|3|order_id|O2|ingest.repeated-rows|warning",
                        "orders-2.csv|2|order_id|O1|ingest.replacing-row|warning");
        assertThat(result.issueCounts())
                .isEqualTo(Map.of("ingest.replaced-row", 1L, "ingest.repeated-rows", 1L, "ingest.replacing-row", 1L));
        assertThat(result.isRejected()).isFalse();
    }

    @Test
    void derivesOrdersFromLinesThatSayCustomerAndTime() {
        given.file(
                        "order_lines.csv",
                        lines(
                                "order_id,product_id,quantity,unit_price,amount,cost_of_goods,customer_id,ordered_at",
                                "O1,P1,3,0.335,,1.00,C1,2026-01-07",
                                "O1,P2,1,5,5.00,2.00,C1,2026-01-06",
                                "O1,P1,-1,2,,,C1,2026-01-08"))
                .run();

        assertThat(
                        given.rows(
                                "select order_id, customer_id, ordered_at, amount_minor, refund_minor, cost_of_goods_minor from source_orders"))
                .containsExactly("O1|C1|2026-01-06 00:00:00.0|600|200|300");
        assertThat(given.rows("select line_no, amount_minor from source_order_lines order by 1"))
                .containsExactly("1|100", "2|500", "3|-200");
    }

    @Test
    void sumsAllLinesOfADerivedOrderAlsoThoseThatDoNotRepeatItsCustomer() {
        given.file(
                        "order_lines.csv",
                        lines(
                                "order_id,product_id,quantity,unit_price,customer_id,ordered_at",
                                "O1,P1,1,3,C1,2026-01-07",
                                "O1,P2,1,5,,",
                                "O2,P1,1,2,,"))
                .run();

        assertThat(given.rows("select order_id, customer_id, amount_minor from source_orders"))
                .containsExactly("O1|C1|800");
        assertThat(given.issues()).containsExactly("order_lines.csv|4|order_id|O2|ingest.unknown-orders|warning");
    }

    @Test
    void anOrderWithoutCostOfGoodsTakesItFromItsLines() {
        given.file(
                        "orders.csv",
                        lines(
                                "order_id,customer_id,ordered_at,amount,cost_of_goods",
                                "O1,C1,2026-01-05,9,",
                                "O2,C1,2026-01-05,9,4"))
                .file(
                        "order_lines.csv",
                        lines(
                                "order_id,product_id,quantity,unit_price,cost_of_goods",
                                "O1,P1,1,3,1.5",
                                "O1,P2,1,5,2",
                                "O2,P1,1,2,9"))
                .run();

        assertThat(given.rows("select order_id, cost_of_goods_minor from source_orders order by 1"))
                .containsExactly("O1|350", "O2|400");
    }

    @Test
    void anOrderWithANegativeAmountIsARefund() {
        given.file(
                        "orders.csv",
                        lines(
                                "order_id,customer_id,ordered_at,amount,refund",
                                "O1,C1,2026-01-05,-9,",
                                "O2,C1,2026-01-05,9,-4"))
                .run();

        assertThat(given.rows("select order_id, amount_minor, refund_minor from source_orders order by 1"))
                .containsExactly("O1|0|900", "O2|900|400");
        assertThat(given.issues()).containsExactly("orders.csv|3|refund|'-4|ingest.negative-refund|corrected");
    }

    @Test
    void convertsOtherCurrenciesOnceOnTheLine() {
        given.file("fx_rates.csv", lines("currency,valid_from,rate", "USD,2026-01-01,7.123456", "usd,2026-02-01,7"))
                .file(
                        "costs.csv",
                        lines(
                                "cost_id,posted_on,amount,cost_type,currency",
                                "K1,2026-01-31,10.01,广告,USD",
                                "K2,2026-02-01,-10.005,service.phone,美元",
                                "K3,2025-12-31,1,overhead.rent,USD",
                                "K4,2026-02-01,1,overhead.rent,CNY",
                                "K5,2026-02-01,1,servce.phone,"))
                .run();

        assertThat(given.rows("select cost_id, amount_minor, cost_type from source_costs"))
                .containsExactly("K1|7131|acquisition.advertising", "K2|-7004|service.phone", "K4|100|overhead.rent");
        assertThat(given.issues())
                .containsExactly(
                        "costs.csv|4|currency|USD|ingest.no-exchange-rate|rejected",
                        "costs.csv|6|cost_type|servce.phone|ingest.unknown-cost-type|rejected");
        assertThat(given.issuesText()).contains("The nearest is service.phone");
    }

    @Test
    void readsChineseHeadersInGb18030() {
        given.file("订单.csv", lines("订单号,客户编号,下单时间,实收金额,渠道", "甲1,张三,2026年1月5日,\"￥1,234.50\",抖音"), Sniffer.GB18030)
                .run();

        assertThat(given.rows("select order_id, customer_id, ordered_at, amount_minor, channel from source_orders"))
                .containsExactly("甲1|张三|2026-01-05 00:00:00.0|123450|抖音");
    }

    @Test
    void keepsFurtherColumnsOfCustomersAsAttributes() {
        given.file("customers.csv", lines("Customer ID,name,zeta,alpha", "C1,\"A \"\"B\"\"\",1,x", "C2,,,"))
                .run();

        assertThat(given.rows("select customer_id, name, attributes, is_listed from source_customers"))
                .containsExactly("C1|A \"B\"|{\"alpha\":\"x\",\"zeta\":\"1\"}|true", "C2|null|null|true");
    }
}
