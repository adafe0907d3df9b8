package io.hengke.demo;

import java.util.List;

/** Paid memberships and service plans: some regular buyers take one, and most of those end it some day. */
final class Subscriptions {

    private record Plan(Label label, long monthlyMinor) {}

    private static final List<Plan> PERSONAL = List.of(
            new Plan(new Label("省钱月卡"), 1_990),
            new Plan(new Label("家庭会员"), 2_990),
            new Plan(new Label("滤芯无忧计划"), 4_900));
    private static final Plan OFFICE = new Plan(new Label("企业咖啡服务"), 39_900);

    private static final double MEAN_DAYS = 260;
    private static final Label PAYMENT_FAILED = new Label("payment_failed");
    private static final double FAILING = 0.03;
    private static final double FAILING_BEFORE_THE_END = 0.35;

    private final CsvFile file;
    private final Volumes volumes;
    private final ActivityLog activities;

    Subscriptions(CsvFile file, Volumes volumes, ActivityLog activities) {
        this.file = file;
        this.volumes = volumes;
        this.activities = activities;
    }

    void begin(Customer customer, Dice dice, int startDay) {
        var plan = customer.isCompany() ? OFFICE : PERSONAL.get(dice.below(PERSONAL.size()));
        int endDay = startDay + 30 + (int) (dice.exponential() * MEAN_DAYS);
        file.id('S', customer.number(), 0).id('C', customer.number(), 0).date(startDay);
        if (endDay < Days.COUNT) {
            file.date(endDay);
        } else {
            file.empty();
        }
        file.amount(plan.monthlyMinor()).text(plan.label()).end();
        int lastMonth = Days.month(Days.capped(endDay));
        for (int month = Days.month(startDay); month <= lastMonth; month++) {
            volumes.add(Volume.SUBSCRIPTIONS, Days.day(month, 1), 1);
        }
        bill(customer, dice, startDay, endDay);
    }

    /** A monthly debit that fails is tried again; before the end it fails far more often, and then it was the last. */
    private void bill(Customer customer, Dice dice, int startDay, int endDay) {
        for (int day = startDay + 30; day < Math.min(endDay, Days.COUNT); day += 30) {
            boolean isLast = day + 30 >= endDay;
            if (dice.chance(isLast ? FAILING_BEFORE_THE_END : FAILING)) {
                activities.add(customer, dice, day, PAYMENT_FAILED, Label.NONE, 1, 0, Staff.CHAT, 0, 0);
            }
        }
    }
}
