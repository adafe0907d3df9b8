package io.hengke.results;

import io.hengke.acquisition.AttributionSettings;
import io.hengke.analysis.Analysis;
import io.hengke.analysis.AnalysisRequest;
import io.hengke.results.CurrentRun.Published;
import io.hengke.shared.Language;
import io.hengke.shared.Progress;
import io.hengke.warehouse.EngineSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Five customers of two owners, analysed once per test process. Worked by hand: A (张伟's) bought for 300.00 and 50.00, took
 * back 10.00, and has a shipping line of 7.00 of its own; pool {@code phone} holds 100.00 in January, which A's 3 and B's 1
 * minute of calls share as 75.00 and 25.00; 40.00 of rent go to no pool.
 */
final class SmallShop {

    static final Path FOLDER = analysed();

    private SmallShop() {}

    /** The shop's results, as the server opens them. */
    static Results results() {
        return new Results(() -> Optional.of(new Published("run-1", FOLDER)), EngineSettings.small(), 2);
    }

    private static Path analysed() {
        try {
            var folder = Files.createTempDirectory("hengke-shop-");
            write(folder.resolve("input"));
            var output = folder.resolve("output");
            Analysis.run(
                    request(folder.resolve("input"), output),
                    List.of(new ServingTables()),
                    Clock.systemUTC(),
                    Progress.NONE);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnalysisRequest request(Path input, Path output) {
        return new AnalysisRequest(
                input,
                output,
                Optional.of(LocalDate.parse("2026-03-31")),
                Optional.empty(),
                Optional.empty(),
                Currency.getInstance("CNY"),
                ZoneId.of("Asia/Shanghai"),
                Language.ZH,
                0.05,
                2L << 30,
                2,
                false,
                36,
                0.1,
                3.0,
                AttributionSettings.DEFAULT);
    }

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("customers.csv"), """
                customer_id,name,kind,phone,email,region,acquired_on,channel,owner,tags
                A,张伟明,person,13812341234,weiming@example.com,华东,2026-01-01,门店,张伟,"vip,茶"
                B,=cmd|'/c calc'!A0,person,13900005678,b@example.com,华北,2026-01-02,网店,李娜,
                C,重庆长江贸易有限公司,company,02388886666,,西南,2026-01-03,网店,张伟,
                D,曾小芳,person,,,华东,2026-01-04,,李娜,
                E,Ann O'Neil,person,+86 137 0000 9999,ann@example.com,,2026-02-01,门店,,
                """);
        Files.writeString(folder.resolve("orders.csv"), """
                order_id,customer_id,ordered_at,amount,refund,cost_of_goods,channel
                o1,A,2026-01-05 10:00,300.00,0,120.00,门店
                o2,B,2026-01-06 11:00,100.00,,40.00,网店
                o3,A,2026-02-07 08:30,50.00,10.00,20.00,门店
                o4,C,2026-02-08 09:00,900.00,,500.00,网店
                o5,E,2026-03-01 12:00,80.00,,30.00,门店
                """);
        Files.writeString(folder.resolve("order_lines.csv"), """
                order_id,line_no,product_id,product_name,category,quantity,unit_price
                o1,1,p1,龙井,茶,2,100.00
                o1,2,p2,茶杯,器,1,100.00
                o3,1,p1,龙井,茶,0.5,100.00
                """);
        Files.writeString(folder.resolve("costs.csv"), """
                cost_id,posted_on,amount,cost_type,account,department,order_id,memo
                k1,2026-01-31,100.00,service.phone,6601,客服,,电话费
                k2,2026-01-31,7.00,logistics.shipping,6602,物流,o1,运费
                k3,2026-01-31,40.00,overhead.rent,6603,行政,,房租
                k4,2026-02-28,12.34,logistics.shipping,6602,物流,o4,运费
                """);
        Files.writeString(folder.resolve("activities.csv"), """
                activity_id,occurred_at,customer_id,activity,minutes
                a1,2026-01-05 11:00,A,call,3
                a2,2026-01-06 11:30,B,call,1
                """);
        Files.writeString(folder.resolve("tickets.csv"), """
                ticket_id,customer_id,opened_at,category,is_complaint,resolved_at,compensation,csat,text
                t1,A,2026-02-10 09:00,物流,是,,5.00,2,包裹破了
                """);
        Files.writeString(folder.resolve("responses.csv"), """
                response_id,submitted_at,question,score,customer_id,comment
                r1,2026-02-12 10:00,nps,9,A,不错
                r2,2026-02-13 10:00,nps,3,B,=1+1
                r3,2026-02-14 10:00,nps,8,,没留名
                """);
        Files.writeString(folder.resolve("subscriptions.csv"), """
                subscription_id,customer_id,started_on,ended_on,monthly_amount,plan
                s1,B,2026-01-10,2026-03-05,30.00,会员
                """);
        Files.writeString(folder.resolve("assignments.csv"), """
                experiment,customer_id,arm,assigned_on
                春促,A,短信,2026-03-01
                春促,B,对照,2026-03-01
                """);
        Files.writeString(folder.resolve("touches.csv"), """
                occurred_at,customer_id,channel,kind
                2026-01-01 08:00,A,门店,visit
                2026-01-01 08:00,A,门店,visit
                """);
        Files.writeString(folder.resolve("costing.yaml"), """
                currency: CNY
                pools:
                  - code: phone
                    takes: {cost_type: service.phone}
                    driver: {activity: call, measure: minutes}
                """);
    }
}
