package io.hengke.runs;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Three customers, two months, costs small enough to share by hand: in January rent of 300.00 and calls of 90.00, in
 * February rent of 100.00 and advertising of 40.00 for the one customer won.
 *
 * <p>January: Ann buys for 200.00 and is called for 10 minutes, Bob for 100.00 and 20 minutes. February: Cat is won and
 * buys for 50.00, Ann for 150.00.
 */
final class SmallCompany {

    private SmallCompany() {}

    /** Calls are shared by minutes, rent by revenue, advertising by customers won. */
    static final String BY_USE = """
            pools:
              - code: calls
                takes: {cost_type: service}
                driver: {activity: call, measure: minutes}
              - code: advertising
                takes: {cost_type: acquisition}
                driver: {measure: new_customers}
              - code: rent
                takes: {cost_type: overhead}
                driver: {measure: revenue}
            """;

    /** The same, but rent is shared evenly among those who bought. */
    static final String EVENLY = BY_USE.replace("measure: revenue", "measure: active_customers");

    static Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("customers", """
                customer_id,name,acquired_on,channel
                ANN,安,2026-01-02,门店
                BOB,博,2026-01-03,门店
                CAT,采,2026-02-04,抖音
                """);
        facts.put("orders", """
                order_id,customer_id,ordered_at,amount,cost_of_goods
                O1,ANN,2026-01-10 10:00:00,200.00,80.00
                O2,BOB,2026-01-11 10:00:00,100.00,40.00
                O3,CAT,2026-02-05 10:00:00,50.00,20.00
                O4,ANN,2026-02-06 10:00:00,150.00,60.00
                """);
        facts.put("activities", """
                activity_id,occurred_at,customer_id,activity,minutes
                A1,2026-01-12 09:00:00,ANN,call,10
                A2,2026-01-13 09:00:00,BOB,call,20
                """);
        facts.put("costs", """
                cost_id,posted_on,amount,cost_type
                C1,2026-01-31,300.00,overhead.rent
                C2,2026-01-31,90.00,service.phone
                C3,2026-02-28,100.00,overhead.rent
                C4,2026-02-28,40.00,acquisition.advertising
                """);
        return facts;
    }
}
