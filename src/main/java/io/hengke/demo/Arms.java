package io.hengke.demo;

/** Who was put into which arm: the win-back campaign with its holdout, and a new home page that changes nothing. */
final class Arms {

    private static final Label TREATED = new Label("触达组");
    private static final Label HELD_OUT = new Label("对照组");
    private static final Label HOME_PAGE = new Label("首页改版");
    private static final Label NEW_PAGE = new Label("新版");

    private static final int WIN_BACK_DAYS = 30;
    private static final long MESSAGE_COST = 60;
    private static final int HOME_PAGE_MONTH = 21;
    private static final int HOME_PAGE_DAYS = 60;
    private static final double HOME_PAGE_SHARE = 0.5;

    private final CsvFile file;
    private final long seed;
    private final int treatedPercent;
    private final int homePageDay = Days.day(HOME_PAGE_MONTH, 4);

    Arms(CsvFile file, DemoParameters parameters, long seed) {
        this.file = file;
        this.seed = seed;
        treatedPercent = (int) Math.round(parameters.winBackTreated() * 100);
    }

    void winBack(Customer customer, int day, Label campaign, boolean isTreated) {
        row(campaign, customer, isTreated ? TREATED : HELD_OUT, day, WIN_BACK_DAYS);
        file.number(isTreated ? treatedPercent : 100 - treatedPercent).amount(isTreated ? MESSAGE_COST : 0);
        file.end();
    }

    /** By a stream of its own: what a customer does stays as it is. */
    void homePage(Customer customer) {
        if (customer.joinedDay() < homePageDay) {
            boolean isNew = new Dice(seed, -customer.number()).chance(HOME_PAGE_SHARE);
            row(HOME_PAGE, customer, isNew ? NEW_PAGE : HELD_OUT, homePageDay, HOME_PAGE_DAYS);
            file.number(50).amount(0).end();
        }
    }

    private void row(Label experiment, Customer customer, Label arm, int day, int days) {
        file.text(experiment).id('C', customer.number(), 0).text(arm).date(day).date(Days.capped(day + days));
    }
}
