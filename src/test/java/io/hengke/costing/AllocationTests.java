package io.hengke.costing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.costing.Company.Cell;
import io.hengke.costing.Company.Part;
import io.hengke.warehouse.Engine;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Worked by hand, with costing.yaml as a user writes it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllocationTests {

    private static final String MARCH = Company.MARCH;
    private static final String DAY = "2026-03-15";

    @SuppressWarnings("NullAway.Init")
    private Engine engine;

    @BeforeAll
    void open() {
        engine = Company.engine();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    static CostingModel model(String pools) {
        return switch (CostingModelFile.parse("costing.yaml", "pools:\n" + pools)) {
            case CostingModelFile.Accepted accepted -> accepted.model();
            case CostingModelFile.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    /** 100.00 over three equal users is 33.333…: the spare fen goes to the lowest customer id. */
    @Test
    void givesTheSpareFenToTheLowestCustomer() {
        var company = new Company().customer("c").customer("a").customer("b").line("platform.upkeep", DAY, 100_00);
        for (var id : new String[] {"a", "b", "c"}) {
            company.order("o" + id, id, DAY, 1, 0);
        }
        assertThat(company.allocate(engine, model("- {code: p, takes: {}, driver: {measure: orders}}")))
                .isEqualTo(Map.of(
                        new Cell(MARCH, "p", "platform", "a"), new Part(1, 33_34),
                        new Cell(MARCH, "p", "platform", "b"), new Part(1, 33_33),
                        new Cell(MARCH, "p", "platform", "c"), new Part(1, 33_33)));
    }

    /** Kaplan and Anderson's call centre: 560,000 a quarter, 700,000 practical minutes, 8, 44 and 50 minutes a piece. */
    @Test
    void leavesUnusedCapacityIdleAsInTimeDrivenCosting() {
        var company = new Company()
                .customer("orders")
                .customer("inquiries")
                .customer("checks")
                .line("service.phone", DAY, 560_000_00)
                .minutes("orders", DAY, "call", 49_000 * 8 * 60)
                .minutes("inquiries", DAY, "call", 1_400 * 44 * 60)
                .minutes("checks", DAY, "call", 2_500 * 50 * 60);
        var allocated = company.allocate(engine, model("""
                - code: calls
                  takes: {cost_type: service}
                  driver: {measure: minutes, activity: call}
                  capacity_minutes: 700000
                """), "costing_capacity");
        assertThat(allocated.get(new Cell(MARCH, "calls", "service", "orders")))
                .isEqualTo(new Part(23_520_000, 313_600_00));
        assertThat(allocated.get(new Cell(MARCH, "calls", "service", "inquiries")))
                .isEqualTo(new Part(3_696_000, 49_280_00));
        assertThat(allocated.get(new Cell(MARCH, "calls", "service", "checks")))
                .isEqualTo(new Part(7_500_000, 100_000_00));
        assertThat(allocated.get(new Cell(MARCH, "calls", "service", "(idle)")))
                .isEqualTo(new Part(121_400 * 60, 97_120_00));
        assertThat(engine.query(
                        "select used_seconds, idle_minor from costing_capacity where month = date '2026-03-01'",
                        row -> row.getLong(1) / 60 + " " + row.getLong(2)))
                .containsExactly("578600 9712000");
    }

    /** The example's next quarter: 84.8 % of the minutes used, 85,120 of the cost idle. */
    @Test
    void chargesOnlyTheTimeThatWasUsed() {
        var company = new Company()
                .customer("orders")
                .customer("inquiries")
                .customer("checks")
                .line("service.phone", DAY, 560_000_00)
                .minutes("orders", DAY, "call", 51_000 * 8 * 60)
                .minutes("inquiries", DAY, "call", 1_150 * 44 * 60)
                .minutes("checks", DAY, "call", 2_700 * 50 * 60);
        var allocated = company.allocate(engine, model("""
                - code: calls
                  takes: {cost_type: service}
                  driver: {measure: minutes, activity: call}
                  capacity_minutes: 700000
                """));
        assertThat(allocated.get(new Cell(MARCH, "calls", "service", "orders")))
                .isEqualTo(new Part(24_480_000, 326_400_00));
        assertThat(allocated.get(new Cell(MARCH, "calls", "service", "inquiries")))
                .isEqualTo(new Part(3_036_000, 40_480_00));
        assertThat(allocated.get(new Cell(MARCH, "calls", "service", "checks")))
                .isEqualTo(new Part(8_100_000, 108_000_00));
        assertThat(allocated.get(new Cell(MARCH, "calls", "service", "(idle)")))
                .isEqualTo(new Part(106_400 * 60, 85_120_00));
    }

    @Test
    void sendsALineToTheCustomerItNamesThroughOrderOrTicket() {
        var company = new Company()
                .customer("a")
                .customer("b")
                .order("o1", "a", DAY, 100, 0)
                .line("platform.upkeep", DAY, 7);
        company.tickets.put("t1", "b");
        company.lines.add(new Company.Line(
                "x", company.lines.getFirst().on(), 10, "logistics.returns", Map.of(), null, "o1", "t1"));
        company.lines.add(new Company.Line(
                "y", company.lines.getFirst().on(), 20, "complaint.handling", Map.of(), null, "nobody's", "t1"));
        company.lines.add(new Company.Line(
                "z", company.lines.getFirst().on(), 40, "complaint.handling", Map.of(), null, "nobody's", null));
        assertThat(company.allocate(
                        engine,
                        model("- {code: c, takes: {cost_type: complaint}, driver: {measure: rows}}"),
                        "costing_unknown_reference"))
                .isEqualTo(Map.of(
                        new Cell(MARCH, "(direct)", "logistics", "a"), new Part(0, 10),
                        new Cell(MARCH, "(direct)", "complaint", "b"), new Part(0, 20),
                        new Cell(MARCH, "c", "complaint", "(unassigned)"), new Part(0, 40),
                        new Cell(MARCH, "(none)", "platform", "(unassigned)"), new Part(0, 7)));
        assertThat(engine.query(
                        "select cost_id, reference, value, pool from costing_unknown_reference order by all",
                        row -> String.join(
                                " ", row.getString(1), row.getString(2), row.getString(3), row.getString(4))))
                .containsExactly("y order_id nobody's (direct)", "z order_id nobody's c");
    }

    @Test
    void dropsTheCampaignAndThenTheChannelWhenNobodyMatches() {
        var company = new Company()
                .customer("a", "2026-03-01", "web", "spring")
                .customer("b", "2026-03-02", "web", null)
                .customer("c", "2026-03-03", "shop", "spring")
                .line("acquisition.event", DAY, 10, columns("web", "spring"))
                .line("acquisition.event", DAY, 20, columns("web", "autumn"))
                .line("acquisition.event", DAY, 30, columns("tv", "spring"))
                .line("acquisition.event", DAY, 40, Map.of(Takes.Column.CAMPAIGN, "spring"));
        assertThat(company.allocate(
                        engine,
                        model("- {code: p, takes: {}, driver: {measure: new_customers, match: [channel, campaign]}}")))
                .isEqualTo(Map.of(
                        new Cell(MARCH, "p", "acquisition", "a"), new Part(1, 10 + 10 + 10 + 20),
                        new Cell(MARCH, "p", "acquisition", "b"), new Part(1, 10 + 10),
                        new Cell(MARCH, "p", "acquisition", "c"), new Part(1, 10 + 20)));
    }

    private static Map<Takes.Column, String> columns(String channel, String campaign) {
        return Map.of(Takes.Column.CHANNEL, channel, Takes.Column.CAMPAIGN, campaign);
    }

    @Test
    void sharesAmountsWhoseProductsExceed63Bits() {
        var company = new Company()
                .customer("a")
                .customer("b")
                .order("1", "a", DAY, 3_000_000_000_000_000L, 0)
                .order("2", "b", DAY, 6_000_000_000_000_001L, 0)
                .line("overhead.rent", DAY, -1_000_000_000_000_000L);
        assertThat(company.allocate(engine, model("- {code: p, takes: {}, driver: {measure: revenue}}")))
                .isEqualTo(Map.of(
                        new Cell(MARCH, "p", "overhead", "a"), new Part(3_000_000_000_000_000L, -333_333_333_333_333L),
                        new Cell(MARCH, "p", "overhead", "b"),
                                new Part(6_000_000_000_000_001L, -666_666_666_666_667L)));
    }
}
