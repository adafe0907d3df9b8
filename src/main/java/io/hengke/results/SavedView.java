package io.hengke.results;

import java.time.Instant;
import java.util.UUID;

/**
 * A way to look at a list, kept under a name.
 *
 * @param page which list, e.g. {@code customers}
 * @param state filters, order and columns as the query of the browser's address
 * @param isMine true: the caller may change it
 */
record SavedView(
        UUID id,
        String page,
        String name,
        String state,
        boolean isShared,
        String ownerName,
        boolean isMine,
        Instant changedAt) {}
