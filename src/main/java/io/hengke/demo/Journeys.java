package io.hengke.demo;

/** How people came to the company, or did not: touches of customers and of visitors who never bought, and leads. */
final class Journeys {

    private static final String[] KINDS = {"impression", "click", "visit"};
    private static final double MORE_TOUCHES = 0.45;
    private static final int MOST_TOUCHES = 5;
    private static final int DAYS_OF_THOUGHT = 30;
    private static final Label SHORT_MESSAGE = new Label("短信");

    private final Catalogue catalogue;
    private final CsvFile touches;
    private final CsvFile leads;

    Journeys(Catalogue catalogue, Tables tables) {
        this.catalogue = catalogue;
        touches = tables.touches;
        leads = tables.leads;
    }

    /** The path that led to a customer, ended by the channel that is credited with them; and one that led nowhere. */
    void led(Customer customer, Dice dice) {
        int earlier = earlierTouches(dice);
        for (int i = 0; i < earlier; i++) {
            int day = customer.joinedDay() - 1 - dice.below(DAYS_OF_THOUGHT);
            int index = dice.index(catalogue.channelWeights);
            touches.time(day, dice.secondOfDay()).id('C', customer.number(), 0).empty();
            touch(catalogue.channels.get(index), dice, dice.oneOf(KINDS));
        }
        touches.time(customer.joinedDay(), dice.below(7 * 3600))
                .id('C', customer.number(), 0)
                .empty();
        touches.text(customer.channel().name())
                .text(customer.channel().campaigns().get(customer.campaignIndex()))
                .text(customer.isCompany() ? "lead" : "click")
                .end();

        int visits = 1 + earlierTouches(dice);
        for (int i = 0; i < visits; i++) {
            int day = Math.max(0, customer.joinedDay() - dice.below(DAYS_OF_THOUGHT));
            int index = dice.index(catalogue.channelWeights);
            touches.time(day, dice.secondOfDay()).empty().id('U', customer.number(), 0);
            touch(catalogue.channels.get(index), dice, dice.oneOf(KINDS));
        }
        if (customer.isCompany()) {
            leads(customer, dice);
        }
    }

    void remind(Customer customer, Dice dice, int day, Label campaign) {
        touches.time(day, dice.secondOfDay())
                .id('C', customer.number(), 0)
                .empty()
                .text(SHORT_MESSAGE)
                .text(campaign)
                .text("message")
                .end();
    }

    private static int earlierTouches(Dice dice) {
        int count = 0;
        while (count < MOST_TOUCHES && dice.chance(MORE_TOUCHES)) {
            count++;
        }
        return count;
    }

    private void touch(Channel channel, Dice dice, String kind) {
        touches.text(channel.name())
                .text(channel.campaigns().get(dice.below(channel.campaigns().size())))
                .text(kind)
                .end();
    }

    /** A company's own lead, and two or three that were lost or are still open. */
    private void leads(Customer customer, Dice dice) {
        int created = Math.max(0, customer.joinedDay() - dice.between(5, 45));
        int second = dice.secondOfDay();
        lead(customer, dice, 1, created, second, "成交", customer.joinedDay());
        leads.time(customer.joinedDay(), 86_000).id('C', customer.number(), 0).end();
        int others = dice.between(2, 3);
        for (int i = 2; i < 2 + others; i++) {
            int start = Math.max(0, customer.joinedDay() - dice.below(30));
            boolean isRecent = start > Days.COUNT - 30;
            String stage = isRecent ? dice.chance(0.5) ? "已联系" : "方案报价" : "流失";
            lead(customer, dice, i, start, second, stage, Days.capped(start + dice.between(1, 20)));
            leads.empty().empty().end();
        }
    }

    private void lead(Customer customer, Dice dice, int part, int day, int second, String stage, int stageDay) {
        leads.id('L', customer.number(), part)
                .time(day, second)
                .text(customer.channel().name())
                .text(customer.channel().campaigns().get(customer.campaignIndex()))
                .text(Names.owner(dice))
                .text(stage)
                .time(stageDay, 86_000);
    }
}
