package io.hengke.demo;

import java.util.Arrays;
import java.util.List;

/**
 * A channel that wins customers, and what kind it wins.
 *
 * @param weight share of new customers
 * @param rateFactor how often they buy, against the mean
 * @param dropoutFactor how easily they leave after an order, against the mean
 * @param spendFactor what they spend per order, against the mean
 * @param returnPermille orders of which something comes back, per thousand
 * @param discountPermille discount they get, per thousand of the list price
 * @param companyPermille companies among them, per thousand
 * @param advertisingMinor advertising booked per new customer, in fen
 * @param promotionMinor first-order subsidy booked per new customer, in fen
 * @param ticketFactor how often they contact service, against the mean
 * @param campaigns campaigns that run on it
 */
record Channel(
        Label name,
        double weight,
        double rateFactor,
        double dropoutFactor,
        double spendFactor,
        int returnPermille,
        int discountPermille,
        int companyPermille,
        long advertisingMinor,
        long promotionMinor,
        double ticketFactor,
        List<Label> campaigns) {

    static Channel of(String[] row) {
        return new Channel(
                new Label(row[0]),
                Double.parseDouble(row[1]),
                Double.parseDouble(row[2]),
                Double.parseDouble(row[3]),
                Double.parseDouble(row[4]),
                Integer.parseInt(row[5]),
                Integer.parseInt(row[6]),
                Integer.parseInt(row[7]),
                Catalogue.minor(row[8]),
                Catalogue.minor(row[9]),
                Double.parseDouble(row[10]),
                Arrays.stream(row[11].split("\\|")).map(Label::new).toList());
    }
}
