package io.hengke.value;

/**
 * How much data a value model needs before its figures are shown.
 *
 * @param buyers customers with a purchase
 * @param days between the first and the last purchase day of all
 * @param repeaters customers who bought on a second day
 */
public record DataBar(int buyers, int days, int repeaters) {

    /** 500 buyers, 180 days, 50 repeat buyers. */
    public static final DataBar DEFAULT = new DataBar(500, 180, 50);

    /** What the back-test asks of the first half of the window. */
    static final DataBar BACK_TEST = new DataBar(100, 0, 20);
}
