package io.hengke.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes what is set rather than what happened: budgets, exchange rates and the costing model. */
final class Plans {

    private static final long MINUTES_STEP = 60;
    private static final double PHONE_HEADROOM = 1.05;
    private static final double ON_SITE_HEADROOM = 1.3;

    private final DemoParameters parameters;
    private final Catalogue catalogue;
    private final Volumes volumes;

    Plans(DemoParameters parameters, Catalogue catalogue, Volumes volumes) {
        this.parameters = parameters;
        this.catalogue = catalogue;
        this.volumes = volumes;
    }

    /** Fixes how many minutes agents are paid for, from the busiest month. */
    void staff() {
        volumes.provide(Volume.PHONE_CAPACITY, minutes(Volume.CALL_MINUTES, PHONE_HEADROOM));
        volumes.provide(Volume.CHAT_CAPACITY, minutes(Volume.CHAT_MINUTES, parameters.chatCapacityFactor()));
    }

    private long minutes(Volume used, double factor) {
        return (long) Math.ceil(volumes.largest(used) * factor / MINUTES_STEP) * MINUTES_STEP;
    }

    /** Budgets follow an ordinary year: what was not foreseen shows as variance. */
    void budgets(Path directory) {
        try (var file = new CsvFile(directory.resolve("budgets.csv"), "period,amount,cost_type,channel,department")) {
            double monthlyNewcomers = parameters.customers() / (double) Days.MONTHS;
            double total =
                    catalogue.channels.stream().mapToDouble(Channel::weight).sum();
            for (int month = 0; month < Days.MONTHS; month++) {
                var period = period(month);
                for (var channel : catalogue.channels) {
                    String name = channel.name().toString();
                    double newcomers = monthlyNewcomers * channel.weight() / total;
                    budget(
                            file,
                            period,
                            newcomers * channel.advertisingMinor(),
                            "acquisition.advertising",
                            name,
                            "市场部");
                    budget(file, period, newcomers * channel.promotionMinor(), "acquisition.promotion", name, "市场部");
                }
                double scale = parameters.scale() * 100;
                budget(file, period, scale * 60_000, "service", "", "客服中心");
                budget(file, period, scale * 110_000, "logistics", "", "仓储物流部");
                budget(file, period, scale * 36_000, "maintenance", "", "会员运营部");
                budget(file, period, scale * 18_000, "complaint", "", "客服中心");
                budget(file, period, scale * 12_000, "data", "", "数据部");
                budget(file, period, scale * 24_000, "platform", "", "信息技术部");
                budget(file, period, scale * 20_000, "people", "", "人力行政部");
                budget(file, period, scale * 36_000, "overhead", "", "财务部");
            }
        }
    }

    private static void budget(
            CsvFile file, String period, double amount, String costType, String channel, String department) {
        long rounded = Math.round(amount / 10_000) * 10_000;
        if (rounded > 0) {
            file.text(period)
                    .amount(rounded)
                    .text(costType)
                    .text(channel)
                    .text(department)
                    .end();
        }
    }

    private static String period(int month) {
        return Days.firstOf(month).toString().substring(0, 7);
    }

    /** One rate for the US dollar each month, drifting slowly and the same for every seed. */
    void exchangeRates(Path directory) {
        try (var file = new CsvFile(directory.resolve("fx_rates.csv"), "currency,valid_from,rate")) {
            for (int month = 0; month < Days.MONTHS; month++) {
                double rate = parameters.usDollar() + 0.008 * month - 0.0007 * month * month;
                file.text("USD")
                        .date(Days.day(month, 1))
                        .text(String.format(Locale.ROOT, "%.4f", rate))
                        .end();
            }
        }
    }

    void costingModel(Path directory) throws IOException {
        var text = Catalogue.resource("costing.yaml")
                .replace("{phone}", Long.toString(volumes.of(Volume.PHONE_CAPACITY, 0)))
                .replace("{chat}", Long.toString(volumes.of(Volume.CHAT_CAPACITY, 0)))
                .replace("{onsite}", Long.toString(minutes(Volume.ONSITE_MINUTES, ON_SITE_HEADROOM)));
        Files.writeString(directory.resolve("costing.yaml"), text);
    }
}
