package io.hengke.demo;

/** Something the shop sells; prices in fen, tax excluded. The catalogue lists products from cheap to dear. */
record Product(Label id, Label name, Label category, long priceMinor, long costMinor) {

    static Product of(String[] row) {
        return new Product(
                new Label(row[0]),
                new Label(row[1]),
                new Label(row[2]),
                Catalogue.minor(row[3]),
                Catalogue.minor(row[4]));
    }

    /** A device that a technician installs. */
    boolean isInstalled() {
        return priceMinor >= 150_000;
    }
}
