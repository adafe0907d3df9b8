package io.hengke.demo;

/** What customers answer when asked: CSAT and CES after a ticket; now and then NPS, often with what lies behind it. */
final class Voices {

    private static final double ASKED_PER_ORDER = 0.03;
    private static final double ANSWERING_IN_DETAIL = 0.6;
    private static final String[] PRAISE = "东西好 回购好几次了|物流快 包装严实|客服很耐心|价格实在 会推荐给同事|口感稳定 家里老人也喜欢".split("\\|");
    private static final String[] MIXED = "还可以吧|中规中矩|活动规则太复杂|希望品类再多一点|发货速度时快时慢".split("\\|");
    private static final String[] BLAME = "等太久了|退款拖了很久|质量不如以前|客服推来推去|再也不买了".split("\\|");

    private final CsvFile responses;
    private int customerNumber;
    private int sequence;

    Voices(CsvFile responses) {
        this.responses = responses;
    }

    void afterTicket(Customer customer, Dice dice, int day, int satisfaction) {
        if (dice.chance(0.3)) {
            answer(customer, dice, day, dice.secondOfDay(), "csat", satisfaction, satisfaction * 2);
        }
        if (dice.chance(0.15)) {
            int effort = Math.clamp(satisfaction + dice.below(3), 1, 7);
            answer(customer, dice, day, dice.secondOfDay(), "ces", effort, effort + 2);
        }
    }

    /**
     * Now and then asks whether the customer would recommend us. What they think of service weighs most, then quality, then
     * price; those who had to complain or to wait think less of service.
     */
    void maybeRecommend(Customer customer, Dice dice, Sale sale, int complaints) {
        if (!dice.chance(ASKED_PER_ORDER)) {
            return;
        }
        double quality = 5 - (sale.hasBadBatch() ? 2 : 0) - dice.exponential() * 0.5;
        double service = 5 - Math.min(complaints, 3) - (customer.hasSlowDelivery() ? 1 : 0) - dice.exponential() * 0.4;
        double price = 4.6 + customer.discountPermille() / 500.0 - dice.exponential() * 0.9;
        double score = 10.6 - 1.3 * (5 - service) - (5 - quality) - 0.4 * (5 - price) - dice.exponential() * 0.6;
        int bounded = Math.clamp(Math.round(score), 0, 10);
        int second = dice.secondOfDay();
        answer(customer, dice, sale.day(), second, "nps", bounded, bounded);
        if (dice.chance(ANSWERING_IN_DETAIL)) {
            rate(customer, dice, sale.day(), second, "quality", quality);
            rate(customer, dice, sale.day(), second, "service", service);
            rate(customer, dice, sale.day(), second, "price", price);
        }
    }

    private void rate(Customer customer, Dice dice, int day, int second, String question, double opinion) {
        int score = Math.clamp(Math.round(opinion), 1, 5);
        answer(customer, dice, day, second, question, score, score * 2);
    }

    /** @param mood 0 … 10, from which the comment follows */
    private void answer(Customer customer, Dice dice, int day, int second, String question, int score, int mood) {
        sequence = customer.number() == customerNumber ? sequence + 1 : 1;
        customerNumber = customer.number();
        responses
                .id('V', customerNumber, sequence)
                .time(day, second)
                .text(question)
                .number(score)
                .id('C', customerNumber, 0);
        if (dice.chance(0.35)) {
            responses.text(dice.oneOf(mood >= 9 ? PRAISE : mood >= 7 ? MIXED : BLAME));
        } else {
            responses.empty();
        }
        responses.end();
    }
}
