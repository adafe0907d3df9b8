package io.hengke.customers.matching;

/**
 * One of the ways in which pairs of records agree.
 *
 * @param levels per field 0 different … 3 equal, or {@link #UNKNOWN}
 * @param pairs how many pairs agree so
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record AgreementPattern(int[] levels, long pairs) {

    /** One of the two records does not have the field: it says nothing. */
    public static final int UNKNOWN = -1;

    /** Levels a field can have. */
    public static final int LEVELS = 4;
}
