package io.hengke.demo;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;

/** Monthly totals of everything that happened, from which the ledger is written. */
final class Volumes {

    private static final int MOST_CAMPAIGNS = 4;

    private final EnumMap<Volume, long[]> totals = new EnumMap<>(Volume.class);
    private final long[][][] newcomers;
    private final long[][] parcels;

    Volumes(Catalogue catalogue) {
        newcomers = new long[catalogue.channels.size()][MOST_CAMPAIGNS][Days.MONTHS];
        parcels = new long[catalogue.regions.size()][Days.MONTHS];
    }

    void add(Volume volume, int day, long quantity) {
        months(volume)[Days.month(day)] += quantity;
    }

    void joined(Customer customer) {
        newcomers[customer.channelIndex()][customer.campaignIndex()][Days.month(customer.joinedDay())]++;
        add(Volume.NEW_CUSTOMERS, customer.joinedDay(), 1);
    }

    void parcel(int regionIndex, int day) {
        parcels[regionIndex][Days.month(day)]++;
        add(Volume.ORDERS, day, 1);
    }

    /** Pays for the same number of minutes in every month. */
    void provide(Volume capacity, long minutes) {
        Arrays.fill(months(capacity), minutes);
    }

    long of(Volume volume, int month) {
        return months(volume)[month];
    }

    long largest(Volume volume) {
        return Arrays.stream(months(volume)).max().orElse(0);
    }

    long newcomers(int channel, int campaign, int month) {
        return newcomers[channel][campaign][month];
    }

    long parcels(int region, int month) {
        return parcels[region][month];
    }

    private long[] months(Volume volume) {
        return totals.computeIfAbsent(volume, _ -> new long[Days.MONTHS]);
    }

    static Volume named(String basis) {
        return Volume.valueOf(basis.toUpperCase(Locale.ROOT));
    }
}
