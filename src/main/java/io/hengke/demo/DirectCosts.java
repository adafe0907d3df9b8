package io.hengke.demo;

/** Cost lines that name the customer, order or ticket they were caused by. */
final class DirectCosts {

    private static final long FREIGHT = 4_800;

    private final CsvFile costs;
    private int customerNumber;
    private int sequence;

    DirectCosts(CsvFile costs) {
        this.costs = costs;
    }

    void compensation(Customer customer, int ticket, int day, long amount) {
        begin(customer, day, amount, "complaint.compensation")
                .text("销售费用-投诉赔付")
                .text("客服中心")
                .text("何敏")
                .empty()
                .empty()
                .empty()
                .empty()
                .empty()
                .id('T', customer.number(), ticket)
                .empty()
                .text("投诉赔付")
                .end();
    }

    /** A dear account's delivery by special vehicle. */
    void freight(Customer customer, int order, int day) {
        begin(customer, day, FREIGHT, "logistics.shipping")
                .text("销售费用-专车配送")
                .text("仓储物流部")
                .empty()
                .text("跨越速运")
                .empty()
                .empty()
                .empty()
                .id('O', customer.number(), order)
                .empty()
                .text("pick")
                .text("大客户专车")
                .end();
    }

    /** What account care and late-delivery clauses cost for one account in a month. */
    void attention(Customer customer, Dice dice, int month) {
        int day = Days.day(month, 26);
        customerLine(customer, day, dice.between(60_000, 140_000), "maintenance.care_visit", "会员运营部", "驻点关怀与招待");
        customerLine(customer, day, dice.between(20_000, 160_000), "complaint.compensation", "客服中心", "合同延迟交付违约金");
    }

    private void customerLine(Customer customer, int day, long amount, String type, String department, String memo) {
        begin(customer, day, amount, type)
                .text("销售费用-大客户")
                .text(department)
                .text("陈立群")
                .empty()
                .empty()
                .empty()
                .id('C', customer.number(), 0)
                .empty()
                .empty()
                .empty()
                .text(memo)
                .end();
    }

    private CsvFile begin(Customer customer, int day, long amount, String type) {
        sequence = customer.number() == customerNumber ? sequence + 1 : 1;
        customerNumber = customer.number();
        return costs.id('K', customerNumber, sequence)
                .date(day)
                .amount(amount)
                .text(type)
                .text("CNY");
    }
}
