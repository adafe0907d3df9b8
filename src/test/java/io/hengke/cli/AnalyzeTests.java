package io.hengke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job as its user runs it, on a company small enough to work out by hand. */
class AnalyzeTests {

    /** The data contract, section 4. */
    private static final String CUSTOMER_COLUMNS =
            "customer_id,name,acquired_on,channel,first_order_on,last_order_on,orders,revenue_minor,refund_minor,"
                    + "cost_of_goods_minor,acquisition_cost_minor,service_cost_minor,logistics_cost_minor,"
                    + "maintenance_cost_minor,complaint_cost_minor,data_cost_minor,platform_cost_minor,people_cost_minor,"
                    + "overhead_cost_minor,total_cost_minor,contribution_minor,recency_days,r_score,f_score,m_score,"
                    + "rfm_segment,frequency,recency_weeks,age_weeks,p_alive,expected_orders,expected_order_value_minor,"
                    + "clv_revenue_minor,clv_margin_minor,clv_low_minor,clv_high_minor,tier,lifecycle_stage,"
                    + "churn_probability,is_churned";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path out = Path.of("");

    @BeforeEach
    void chooseTarget() {
        out = folder.resolve("out");
    }

    @Test
    void writesEveryFileOfTheDataContract() {
        analyse(SmallCompany.in(folder.resolve("in")));
        for (var file : List.of(
                "customers.parquet",
                "customers.csv",
                "customer_months.parquet",
                "allocations.parquet",
                "reconciliation.json",
                "channels.csv",
                "attribution.csv",
                "save_list.csv",
                "cohorts.csv",
                "whale_curve.csv",
                "segments.csv",
                "churn_risk.csv",
                "signals.csv",
                "experiments.csv",
                "budget.csv",
                "survey_scores.csv",
                "survey_drivers.csv",
                "changes.csv",
                "anomalies.csv",
                "texts.csv",
                "duplicates.csv",
                "metrics.json",
                "models.json",
                "issues.csv",
                "report.html",
                "run.json")) {
            assertThat(out.resolve(file)).isNotEmptyFile();
        }
        assertThat(lines("customers.csv").getFirst()).isEqualTo(CUSTOMER_COLUMNS);
    }

    /** 100.00 over 3, 1 and 4 idle minutes is 37.50, 12.50 and 50.00; the credit of 7.00 names A's order. */
    @Test
    void sharesCostsAsWorkedByHand() {
        analyse(SmallCompany.in(folder.resolve("in")));
        var total = json("reconciliation.json").get("total");
        assertThat(total.get("booked_minor").asLong()).isEqualTo(100_00 + 50_00 - 7_00 + 1000_01);
        assertThat(total.get("customers_minor").asLong()).isEqualTo(37_50 + 12_50 - 7_00);
        assertThat(total.get("idle_minor").asLong()).isEqualTo(50_00 + 50_00);
        assertThat(total.get("unassigned_reasons").get("no-pool").asLong()).isEqualTo(1000_01);
        assertThat(total.get("difference_minor").asLong()).isZero();
        assertThat(customer("A"))
                .containsEntry("service_cost_minor", "3750")
                .containsEntry("logistics_cost_minor", "-700");
        assertThat(customer("A")).containsEntry("contribution_minor", Integer.toString(250_00 - 5_00 - 100_00 - 30_50));
        assertThat(customer("C")).containsEntry("revenue_minor", "0").containsEntry("refund_minor", "3000");
    }

    @Test
    void tracesACostDownToItsLedgerLine() {
        analyse(SmallCompany.in(folder.resolve("in")));
        var trace = Console.run("trace", out, "--customer", "A", "--month", "2026-01");
        assertThat(trace.status()).isZero();
        assertThat(trace.out()).contains("30.50", "phone", "37.50", "k1", "k3");
        assertThat(Console.run("trace", out, "--customer", "nobody").status()).isEqualTo(2);
    }

    @Test
    void exportsTextThatASpreadsheetDoesNotRun() {
        analyse(SmallCompany.in(folder.resolve("in")));
        assertThat(customer("A")).containsEntry("name", "'=安安");
    }

    @Test
    void refusesThinDataWithTheReason() {
        analyse(SmallCompany.in(folder.resolve("in")));
        assertThat(json("models.json"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.get("refused").asString()).isNotEmpty())
                .anySatisfy(it -> assertThat(it.get("refused").asString()).contains("500"));
        assertThat(customer("A")).containsEntry("clv_margin_minor", "");
    }

    @Test
    void givesTheSameBytesAtAnyNumberOfThreads() {
        var company = SmallCompany.in(folder.resolve("in"));
        analyse(company, "--threads", 1);
        var once = contents();
        analyse(company, "--threads", 3);
        assertThat(contents()).isEqualTo(once);
    }

    @Test
    void stopsWhenTooManyRowsAreRejectedAndKeepsTheEarlierResult() {
        var company = SmallCompany.in(folder.resolve("in"));
        var dirty = "order_id,customer_id,ordered_at,amount\n1,A,2026-01-05,many\n2,B,2026-01-06,100\n";
        company.with("orders.csv", dirty);
        var first = Console.run("analyze", company.folder(), "--out", out);
        assertThat(first.status()).isEqualTo(3);
        assertThat(first.out()).contains("orders.csv");
        assertThat(out)
                .isDirectoryContaining(it -> it.endsWith("issues.csv"))
                .isDirectoryNotContaining(it -> !it.endsWith("issues.csv"));

        analyse(company, "--max-rejects", "50%");
        var kept = contents();
        assertThat(Console.run("analyze", company.folder(), "--out", out).status())
                .isEqualTo(3);
        assertThat(contents()).isEqualTo(kept);
        assertThat(Path.of(out + ".issues.csv")).isNotEmptyFile();
    }

    @Test
    void namesEveryMistakeOfACostingModelAndWritesNothing() {
        var company = SmallCompany.in(folder.resolve("in")).with("costing.yaml", """
                pools:
                  - code: phone
                    takes: {cost_typ: service.phone}
                    driver: {measure: minuts}
                """);
        var console = Console.run("analyze", company.folder(), "--out", out, "--locale", "en");
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("costing.yaml", "cost_typ", "cost_type", "minuts", "minutes", "3", "4");
        assertThat(out).doesNotExist();
    }

    @Test
    void namesEveryMistakeInAPlanOfActionsAndWritesNothing() {
        var company = SmallCompany.in(folder.resolve("in")).with("actions.yaml", """
                actions:
                  - {code: call, cost: 15, effect: 2}
                  - {code: gift, cost: 15, efect: 0.1}
                """);
        var console = Console.run("analyze", company.folder(), "--out", out, "--locale", "en");
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("actions.yaml", "line 2", "efect", "effect", "line 3");
        assertThat(out).doesNotExist();
    }

    /** A sees the net shop, then the shop, and the visitor is A too; B bought without a touch, C only returned something. */
    @Test
    void attributesNewCustomersToTheirTouches() {
        var company = SmallCompany.in(folder.resolve("in")).with("touches.csv", """
                occurred_at,customer_id,visitor_id,channel
                2026-01-03 10:00,,v1,网店
                2026-01-04 10:00,A,v1,门店
                2026-01-05 11:00,A,v1,网店
                """);
        analyse(company);
        assertThat(lines("attribution.csv"))
                .contains("门店,last,1.000000,20000", "网店,last,0.000000,0", "(none),last,1.000000,10000")
                .contains("门店,first,0.000000,0", "网店,first,1.000000,20000");
        assertThat(lines("save_list.csv")).as("customer value was refused").hasSize(1);
    }

    @Test
    void worksWithOrdersAlone() {
        var company = SmallCompany.in(folder.resolve("in"));
        List.of("customers.csv", "costs.csv", "activities.csv", "costing.yaml").forEach(company::without);
        analyse(company);
        assertThat(json("reconciliation.json").get("total").get("booked_minor").asLong())
                .isZero();
        assertThat(customer("A")).containsEntry("acquired_on", "2026-01-05");
    }

    @Test
    void refusesAFolderWithoutTables() throws IOException {
        var empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(Console.run("analyze", empty, "--out", out).status()).isEqualTo(2);
        assertThat(Console.run("analyze", folder.resolve("nowhere"), "--out", out)
                        .status())
                .isEqualTo(2);
        assertThat(Console.run("analyze", empty, "--out", empty.resolve("out")).status())
                .isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    private void analyse(SmallCompany company, Object... options) {
        var arguments = new Object[options.length + 4];
        arguments[0] = "analyze";
        arguments[1] = company.folder();
        arguments[2] = "--out";
        arguments[3] = out;
        System.arraycopy(options, 0, arguments, 4, options.length);
        var console = Console.run(arguments);
        assertThat(console.status()).as(console.err() + console.out()).isZero();
    }

    private Map<String, String> customer(String id) {
        var header = lines("customers.csv").getFirst().split(",", -1);
        var values = lines("customers.csv").stream()
                .filter(it -> it.startsWith(id + ","))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        var customer = new TreeMap<String, String>();
        for (int i = 0; i < header.length; i++) {
            customer.put(header[i], values[i]);
        }
        return customer;
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(out.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode json(String file) {
        return new JsonMapper().readTree(out.resolve(file));
    }

    /** Every file but run.json, which tells seconds and memory; as text of which each character is a byte. */
    private Map<String, String> contents() {
        var contents = new TreeMap<String, String>();
        try (var files = Files.list(out)) {
            for (var file : files.filter(it -> !it.endsWith("run.json")).toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
