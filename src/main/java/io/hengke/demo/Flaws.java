package io.hengke.demo;

import java.util.List;

/** Rows no careful company has and every real one does. Each is listed in docs/demo-company.md with its fault. */
final class Flaws {

    private record Flaw(Table table, String row) {}

    private enum Table {
        CUSTOMERS,
        ORDERS,
        COSTS,
        ACTIVITIES,
        TOUCHES,
        TICKETS
    }

    private static final List<Flaw> FLAWS = List.of(
            new Flaw(Table.ORDERS, "OX-001,C00000011,2026-02-30 10:00:00,99.00,0.00,51.00,0.00,0.00,CNY,天猫,"),
            new Flaw(Table.ORDERS, "OX-002,C00000012,2025-13-05 11:20:00,59.00,0.00,30.00,0.00,0.00,CNY,天猫,"),
            new Flaw(Table.ORDERS, "OX-003,,2025-08-05 09:12:00,128.00,0.00,66.00,0.00,0.00,CNY,抖音,"),
            new Flaw(Table.ORDERS, "OX-004,C00000014,2025-09-18 20:01:00,一百二十元,0.00,60.00,0.00,0.00,CNY,抖音,"),
            new Flaw(Table.ORDERS, "OX-005,C00000015,2026-01-09 21:44:00,88.00,0.00,42.00,0.00,0.00,XQZ,小红书,"),
            new Flaw(Table.ORDERS, ",C00000016,2026-03-03 12:30:00,45.90,0.00,27.80,0.00,0.00,CNY,小红书,"),
            new Flaw(Table.ORDERS, "OX-007,C00000017,昨天下午,199.00,0.00,82.70,0.00,0.00,CNY,百度搜索,"),
            new Flaw(Table.COSTS, "JX-001,2026-04-31,1200.00,service.phone,CNY,销售费用-通信费,客服中心,,,,,,,,,日期不存在"),
            new Flaw(Table.COSTS, "JX-002,2025-10-20,8800.00,acquisition.billboards,CNY,销售费用-推广,市场部,,,,,,,,,户外大牌"),
            new Flaw(Table.COSTS, "JX-003,2025-11-20,待定,platform.licence,CNY,管理费用-软件许可,信息技术部,,,,,,,,,金额未定"),
            new Flaw(Table.COSTS, "JX-004,2026-05-20,640.00,,CNY,管理费用-其他,财务部,,,,,,,,,未选类型"),
            new Flaw(Table.ACTIVITIES, "AX-001,2025-06-31 10:00:00,C00000021,call,电话,1,6.0,许晓雯,,"),
            new Flaw(Table.ACTIVITIES, "AX-002,2025-07-02 10:00:00,C00000022,call,电话,1,半小时,许晓雯,,"),
            new Flaw(Table.ACTIVITIES, "AX-003,2025-07-03 10:00:00,,chat,在线客服,1,4.0,肖可欣,,"),
            new Flaw(Table.TOUCHES, "2025-05-05 08:00:00,,,抖音,短视频引流,click"),
            new Flaw(Table.TOUCHES, "2025-02-29 08:00:00,C00000031,,天猫,直通车,click"),
            new Flaw(
                    Table.TICKETS,
                    "TX-001,,2025-12-24 10:00:00,电话,物流,normal,2025-12-24 10:03:00,,false,4.0,0.00,,没有客户编号"),
            new Flaw(Table.TICKETS, "TX-002,C00000042,2025-12-32 10:00:00,电话,物流,normal,,,false,4.0,0.00,,日期不存在"),
            // the same key twice with other values: the later row wins
            new Flaw(Table.CUSTOMERS, "C99999999,林同名,person,,,华东,,,女,1990,2026-01-05,天猫,直通车,,,"),
            new Flaw(Table.CUSTOMERS, "C99999999,林同名,person,,,华南,,,女,1991,2026-01-05,天猫,直通车,,,"));

    private Flaws() {}

    static void write(int count, Tables tables) {
        for (var flaw : FLAWS.subList(0, Math.min(count, FLAWS.size()))) {
            file(flaw.table(), tables).text(flaw.row()).end();
        }
    }

    private static CsvFile file(Table table, Tables tables) {
        return switch (table) {
            case CUSTOMERS -> tables.customers;
            case ORDERS -> tables.orders;
            case COSTS -> tables.costs;
            case ACTIVITIES -> tables.activities;
            case TOUCHES -> tables.touches;
            case TICKETS -> tables.tickets;
        };
    }
}
