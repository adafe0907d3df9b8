package io.hengke.demo;

import io.hengke.shared.Progress;
import java.io.IOException;
import java.nio.file.Path;

/**
 * 山海集, a Chinese online shop with services that never existed: customers, orders, a cost ledger and everything else
 * of the data contract, from {@link DemoParameters#FIRST_DAY} to {@link DemoParameters#LAST_DAY}.
 */
public final class DemoCompany {

    private static final int REPORT_EVERY = 1_000;

    private DemoCompany() {}

    /**
     * Writes the company's tables as CSV and its {@code costing.yaml}, replacing files of the same names. Time and bytes
     * grow in proportion to the customers, memory does not grow.
     *
     * @param directory made if it is not there
     * @param seed the same parameters and seed give the same bytes
     * @throws IOException if the files cannot be written
     */
    public static void generate(Path directory, DemoParameters parameters, long seed, Progress progress)
            throws IOException {
        var catalogue = new Catalogue();
        var volumes = new Volumes(catalogue);
        var plans = new Plans(parameters, catalogue, volumes);
        try (var tables = new Tables(directory)) {
            customers(parameters, catalogue, volumes, tables, seed, progress);
            plans.staff();
            new Ledger(parameters, catalogue, volumes, tables.costs, seed).write();
            Flaws.write(parameters.flawedRows(), tables);
        }
        plans.budgets(directory);
        plans.exchangeRates(directory);
        plans.costingModel(directory);
    }

    private static void customers(
            DemoParameters parameters,
            Catalogue catalogue,
            Volumes volumes,
            Tables tables,
            long seed,
            Progress progress) {
        var season = new Season();
        var maker = new CustomerMaker(parameters, catalogue, season);
        var names = new Names(tables.customers);
        var activities = new ActivityLog(tables.activities);
        var voices = new Voices(tables.responses);
        var direct = new DirectCosts(tables.costs);
        var shop = new Shop(parameters, catalogue, tables, volumes, activities);
        var desk = new ServiceDesk(parameters, catalogue, tables, volumes, activities, voices, direct);
        var journeys = new Journeys(catalogue, tables);
        var subscriptions = new Subscriptions(tables.subscriptions, volumes, activities);
        var arms = new Arms(tables.assignments, parameters, seed);
        var story = new Story(parameters, season, shop, desk, voices, journeys, subscriptions, direct, arms);
        for (int number = 1; number <= parameters.customers(); number++) {
            var dice = new Dice(seed, number);
            var customer = maker.customer(number, dice);
            volumes.joined(customer);
            names.register(customer, dice);
            story.tell(customer, dice);
            if (number % REPORT_EVERY == 0) {
                progress.at("demo.step.customers", number, parameters.customers());
            }
        }
    }
}
