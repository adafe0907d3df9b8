package io.hengke.demo;

import java.util.Locale;

/** Writes the cost ledger's monthly vouchers: recurring costs, advertising, promotion, freight and credit notes. */
final class Ledger {

    private static final long LEDGER_STREAM = -1;
    private static final int LATE_MONTHS = 3;
    private static final double MEDIA_REBATE = 0.04;
    private static final double FREIGHT_CLAIM = 0.02;

    private final DemoParameters parameters;
    private final Catalogue catalogue;
    private final Volumes volumes;
    private final CsvFile costs;
    private final Dice dice;
    private final long[] vouchers = new long[Days.MONTHS];

    Ledger(DemoParameters parameters, Catalogue catalogue, Volumes volumes, CsvFile costs, long seed) {
        this.parameters = parameters;
        this.catalogue = catalogue;
        this.volumes = volumes;
        this.costs = costs;
        dice = new Dice(seed, LEDGER_STREAM);
    }

    void write() {
        for (int month = 0; month < Days.MONTHS; month++) {
            for (var cost : catalogue.recurringCosts) {
                if (cost.months().contains(Days.firstOf(month).getMonthValue())) {
                    recurring(cost, month);
                }
            }
            for (int channel = 0; channel < catalogue.channels.size(); channel++) {
                marketing(channel, month);
            }
            for (int region = 0; region < catalogue.regions.size(); region++) {
                freight(region, month);
            }
        }
    }

    private void recurring(RecurringCost cost, int month) {
        double basis = cost.basis().equals("fixed")
                ? parameters.scale() * (0.96 + 0.08 * dice.unit())
                : volumes.of(Volumes.named(cost.basis()), month);
        var line = new Voucher(
                cost.costType(),
                cost.currency(),
                cost.account(),
                cost.department(),
                cost.employee(),
                cost.vendor(),
                cost.channel(),
                "",
                cost.memo());
        post(month, Math.round(cost.rate() * 100 * basis), cost.vouchers(), line);
    }

    /** Advertising per campaign with the media house's rebate a month later, and the first-order subsidy. */
    private void marketing(int channelIndex, int month) {
        var channel = catalogue.channels.get(channelIndex);
        double late = month >= Days.MONTHS - LATE_MONTHS ? parameters.lateCacFactor() : 1;
        for (int campaign = 0; campaign < channel.campaigns().size(); campaign++) {
            String name = channel.campaigns().get(campaign).toString();
            long newcomers = volumes.newcomers(channelIndex, campaign, month);
            long spent = Math.round(newcomers * channel.advertisingMinor() * late * (0.93 + 0.14 * dice.unit()));
            post(
                    month,
                    spent,
                    4,
                    advertising(channel, name, "acquisition.advertising", channel.name() + name + "投放发票"));
            post(
                    month,
                    newcomers * channel.promotionMinor(),
                    2,
                    advertising(channel, name, "acquisition.promotion", "新客首单补贴"));
            if (month + 1 < Days.MONTHS) {
                long rebate = -Math.round(spent * MEDIA_REBATE);
                post(month + 1, rebate, 1, advertising(channel, name, "acquisition.advertising", "媒体返点红字发票"));
            }
        }
    }

    private static Voucher advertising(Channel channel, String campaign, String type, String memo) {
        return new Voucher(
                type,
                "CNY",
                "销售费用-推广",
                "市场部",
                "",
                channel.name() + "广告平台",
                channel.name().toString(),
                campaign,
                memo);
    }

    /** A carrier's invoice per region; carriers of slow parcels grant a claim, booked as a credit. */
    private void freight(int regionIndex, int month) {
        var region = catalogue.regions.get(regionIndex);
        long invoiced = volumes.parcels(regionIndex, month) * region.freightMinor();
        post(month, invoiced, 3, freight(region, region.name() + "区快递费"));
        if (region.name().is(parameters.slowRegion())) {
            post(month, -Math.round(invoiced * FREIGHT_CLAIM), 1, freight(region, "延误索赔红字"));
        }
    }

    private static Voucher freight(Region region, String memo) {
        return new Voucher("logistics.shipping", "CNY", "销售费用-运费", "仓储物流部", "", region.carrier(), "", "", memo);
    }

    /** What the lines of one booking have in common. */
    private record Voucher(
            String costType,
            String currency,
            String account,
            String department,
            String employee,
            String vendor,
            String channel,
            String campaign,
            String memo) {}

    /** Books an amount in equal lines over the month, the last one taking what division leaves. Nothing if 0. */
    private void post(int month, long amount, int lines, Voucher voucher) {
        long each = amount / lines;
        for (int i = 0; i < lines; i++) {
            long part = i == lines - 1 ? amount - each * (lines - 1) : each;
            if (part == 0) {
                continue;
            }
            vouchers[month]++;
            var date = Days.firstOf(month);
            costs.text(String.format(
                            Locale.ROOT, "JZ%d%02d-%04d", date.getYear(), date.getMonthValue(), vouchers[month]))
                    .date(Days.day(month, 28 * (i + 1) / lines))
                    .amount(part)
                    .text(voucher.costType())
                    .text(voucher.currency())
                    .text(voucher.account())
                    .text(voucher.department())
                    .text(voucher.employee())
                    .text(voucher.vendor())
                    .text(voucher.channel())
                    .text(voucher.campaign())
                    .empty()
                    .empty()
                    .empty()
                    .empty()
                    .text(voucher.memo())
                    .end();
        }
    }
}
