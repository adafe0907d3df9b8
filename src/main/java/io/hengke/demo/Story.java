package io.hengke.demo;

/** Tells one customer's life with the company after another, writing every table on the way. */
final class Story {

    private static final Label WIN_BACK = new Label("老友回归");

    /** Whoever has not ordered for so many days is drawn for the campaign, lost for good or not: nobody can know. */
    private static final int LAPSED_AFTER = 100;

    private static final double LEAVING_AFTER_COMPLAINT = 0.18;
    private static final int ORDERS_BEFORE_SUBSCRIBING = 3;
    private static final double SUBSCRIBING = 0.11;

    private final DemoParameters parameters;
    private final Season season;
    private final Shop shop;
    private final ServiceDesk desk;
    private final Voices voices;
    private final Journeys journeys;
    private final Subscriptions subscriptions;
    private final DirectCosts direct;
    private final Arms arms;
    private final int winBackDay;

    Story(
            DemoParameters parameters,
            Season season,
            Shop shop,
            ServiceDesk desk,
            Voices voices,
            Journeys journeys,
            Subscriptions subscriptions,
            DirectCosts direct,
            Arms arms) {
        this.parameters = parameters;
        this.season = season;
        this.shop = shop;
        this.desk = desk;
        this.voices = voices;
        this.journeys = journeys;
        this.subscriptions = subscriptions;
        this.direct = direct;
        this.arms = arms;
        winBackDay = Days.day(parameters.winBackMonth(), 6);
    }

    void tell(Customer customer, Dice dice) {
        desk.greet();
        journeys.led(customer, dice);
        arms.homePage(customer);
        if (customer.kind() == Customer.Kind.VISITOR) {
            return;
        }
        buy(customer, dice);
        if (customer.kind() == Customer.Kind.COSTLY) {
            for (int month = Days.month(customer.joinedDay()) + 1; month < Days.MONTHS; month++) {
                desk.attend(customer, dice, month);
            }
        }
    }

    /** Orders from the day of joining until the customer leaves or the records end. */
    private void buy(Customer customer, Dice dice) {
        int sequence = 0;
        int complaints = 0;
        int day = customer.joinedDay();
        double clock = season.clock(day) + dice.unit() * (season.clock(day + 1) - season.clock(day));
        var campaign = Label.NONE;
        while (day < Days.COUNT) {
            sequence++;
            var sale = shop.sell(customer, dice, day, sequence, campaign);
            boolean complained = desk.afterSale(customer, dice, sale);
            complaints += complained ? 1 : 0;
            voices.maybeRecommend(customer, dice, sale, complaints);
            if (customer.kind() == Customer.Kind.COSTLY) {
                direct.freight(customer, sequence, day);
            }
            if (sequence == ORDERS_BEFORE_SUBSCRIBING && dice.chance(SUBSCRIBING)) {
                subscriptions.begin(customer, dice, day);
            }
            boolean left = dice.chance(customer.dropout()) || (complained && dice.chance(LEAVING_AFTER_COMPLAINT));
            clock += dice.exponential() / customer.rate();
            int next = left ? Days.COUNT : season.day(clock);
            campaign = Label.NONE;
            if (day < winBackDay - LAPSED_AFTER && next > winBackDay) {
                boolean isTreated = dice.chance(parameters.winBackTreated());
                arms.winBack(customer, winBackDay, WIN_BACK, isTreated);
                if (isTreated) {
                    journeys.remind(customer, dice, winBackDay, WIN_BACK);
                }
                if (dice.chance(isTreated ? parameters.winBackResponse() : parameters.winBackBaseline())) {
                    next = Math.min(next, winBackDay + 1 + dice.below(24));
                    clock = season.clock(next);
                    campaign = isTreated ? WIN_BACK : Label.NONE;
                }
            }
            day = next;
        }
    }
}
