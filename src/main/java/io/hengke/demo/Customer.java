package io.hengke.demo;

/**
 * Who a customer is and how they behave; nothing here changes while their story is told.
 *
 * @param number 1 … the company's size, in the order of joining
 * @param campaignIndex campaign of the channel that won them
 * @param rate orders per day of the shop's clock while they are with us
 * @param dropout chance to leave after an order
 * @param meanValue their mean order value before discount, in fen
 * @param discountPermille what they get off
 * @param hasSlowDelivery lives in the region where parcels arrive late
 */
record Customer(
        int number,
        Kind kind,
        boolean isCompany,
        Channel channel,
        int channelIndex,
        int campaignIndex,
        Region region,
        int regionIndex,
        int joinedDay,
        double rate,
        double dropout,
        double meanValue,
        int discountPermille,
        boolean hasSlowDelivery) {

    enum Kind {
        ORDINARY,
        /** Registered, never bought. */
        VISITOR,
        /** Buys much and often, stays, asks for little. */
        WHALE,
        /** Buys much at a deep discount and takes more service than the margin pays for. */
        COSTLY
    }
}
