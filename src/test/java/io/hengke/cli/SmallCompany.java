package io.hengke.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Three customers, four orders, two months of cost. Worked by hand: pool {@code phone} holds 100.00 in January, A called for
 * 3 minutes and B for 1, and 4 of 8 minutes were paid for and not used; February's 50.00 has no call to go to.
 */
final class SmallCompany {

    private final Path folder;

    private SmallCompany(Path folder) {
        this.folder = folder;
    }

    static SmallCompany in(Path folder) {
        return new SmallCompany(folder)
                .with("customers.csv", """
                        客户编号,客户名称,获客日期,获客渠道
                        A,=安安,2026-01-01,门店
                        B,贝贝,2026-01-02,网店
                        """)
                .with("orders.csv", """
                        order_id;customer_id;ordered_at;amount;refund;cost_of_goods
                        1;A;2026-01-05 10:00;200.00;0;80.00
                        2;B;2026/1/6;100.00;;40.00
                        3;A;2026-02-07T08:30:00+08:00;50.00;5.00;20.00
                        4;C;20260208;-30.00;;
                        """)
                .with("costs.csv", """
                        cost_id,posted_on,amount,cost_type,order_id
                        k1,2026-01-31,100.00,service.phone,
                        k2,2026-02-28,50.00,电话客服,
                        k3,2026-01-31,(7.00),logistics.shipping,1
                        k4,2026-01-31,"1,000.01",overhead.rent,
                        """)
                .with("activities.csv", """
                        occurred_at,customer_id,activity,minutes
                        2026-01-05 11:00,A,call,3
                        2026-01-06 11:00,B,call,1
                        """)
                .with("costing.yaml", """
                        currency: CNY
                        pools:
                          - code: phone
                            takes: {cost_type: service.phone}
                            driver: {activity: call, measure: minutes}
                            capacity_minutes: 8
                          - code: shipping
                            takes: {cost_type: logistics}
                            driver: {measure: orders}
                        """);
    }

    SmallCompany with(String file, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallCompany without(String file) {
        try {
            Files.deleteIfExists(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }
}
