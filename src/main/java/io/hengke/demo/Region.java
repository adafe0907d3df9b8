package io.hengke.demo;

/**
 * A part of the country.
 *
 * @param weight share of customers
 * @param carrier who delivers there
 * @param freightMinor what a parcel costs, in fen
 * @param deliveryDays how long it takes
 */
record Region(Label name, double weight, String carrier, long freightMinor, int deliveryDays) {

    static Region of(String[] row) {
        return new Region(
                new Label(row[0]),
                Double.parseDouble(row[1]),
                row[2],
                Catalogue.minor(row[3]),
                Integer.parseInt(row[4]));
    }
}
