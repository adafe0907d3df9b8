package io.hengke.ledger;

/**
 * One thing to look at before a month is closed.
 *
 * @param key stable name, e.g. {@code recurring}
 * @param text what was found, in the reader's language
 */
record CheckItem(String key, State state, String title, String text) {

    /** What was found. */
    enum State {
        OK,
        WARNING,
        /** It cannot be told, for want of data; no obstacle. */
        UNKNOWN
    }
}
