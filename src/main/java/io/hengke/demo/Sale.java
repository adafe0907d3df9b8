package io.hengke.demo;

/**
 * What the rest of a story needs to know of one order.
 *
 * @param sequence the customer's how-manieth order, from 1
 * @param amountMinor paid, before refunds
 * @param product the last line's product
 * @param hasBadBatch holds a product of the spoilt batch
 */
record Sale(int sequence, int day, long amountMinor, Product product, boolean hasBadBatch) {}
