package io.hengke.demo;

/** Draws customers: who they are, from the catalogue; how they buy, from a BG/NBD and gamma-gamma population. */
final class CustomerMaker {

    private static final double COSTLY_VALUE = 260_000;

    private final DemoParameters parameters;
    private final Catalogue catalogue;
    private final Season season;

    CustomerMaker(DemoParameters parameters, Catalogue catalogue, Season season) {
        this.parameters = parameters;
        this.catalogue = catalogue;
        this.season = season;
    }

    Customer customer(int number, Dice dice) {
        int joinedDay = season.joiningDay((number - dice.unit()) / parameters.customers());
        int channelIndex = dice.index(catalogue.channelWeights);
        Channel channel = catalogue.channels.get(channelIndex);
        int regionIndex = dice.index(catalogue.regionWeights);
        Region region = catalogue.regions.get(regionIndex);
        boolean isSlow = region.name().is(parameters.slowRegion());
        var kind = kind(dice.unit());
        boolean isCompany = kind == Customer.Kind.COSTLY || dice.below(1000) < channel.companyPermille();

        double rate = dice.gamma(parameters.rateShape()) / parameters.rateScale() * channel.rateFactor();
        double leaving = dice.beta(parameters.dropoutAlpha(), parameters.dropoutBeta());
        double pressure = channel.dropoutFactor() * (isSlow ? parameters.slowDropoutFactor() : 1);
        double dropout = 1 - StrictMath.pow(1 - leaving, pressure);
        double meanOfMeans = parameters.meanOrderValue() * 100 * channel.spendFactor() * (isCompany ? 2.5 : 1);
        double meanValue = meanOfMeans * (parameters.spendShape() - 1) / dice.gamma(parameters.spendShape());
        int discount = channel.discountPermille();
        switch (kind) {
            case WHALE -> {
                rate = 0.12 + 0.10 * dice.unit();
                dropout = 0.003;
                meanValue = Math.max(meanValue, meanOfMeans) * 3;
                discount = 20;
            }
            case COSTLY -> {
                rate = 0.16 + 0.06 * dice.unit();
                dropout = 0.002;
                meanValue = COSTLY_VALUE * (0.7 + 0.6 * dice.unit());
                discount = parameters.costlyDiscountPermille();
            }
            case ORDINARY, VISITOR -> {}
        }
        return new Customer(
                number,
                kind,
                isCompany,
                channel,
                channelIndex,
                dice.below(channel.campaigns().size()),
                region,
                regionIndex,
                joinedDay,
                rate,
                dropout,
                meanValue,
                discount,
                isSlow);
    }

    private Customer.Kind kind(double drawn) {
        double left = drawn - parameters.costlyAccounts();
        if (left < 0) {
            return Customer.Kind.COSTLY;
        }
        left -= parameters.whales();
        if (left < 0) {
            return Customer.Kind.WHALE;
        }
        return left < parameters.neverBuying() ? Customer.Kind.VISITOR : Customer.Kind.ORDINARY;
    }
}
