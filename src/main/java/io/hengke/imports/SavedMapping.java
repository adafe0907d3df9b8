package io.hengke.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which headers hold which columns, for files that have these headers.
 *
 * @param columns header by the column's English name
 * @param attributes headers kept as attributes
 * @param isShared whether it helps everybody or only its owner
 */
record SavedMapping(
        UUID id,
        String name,
        String table,
        String signature,
        Map<String, String> columns,
        List<String> attributes,
        UUID owner,
        String ownerName,
        boolean isShared,
        Instant createdAt) {}
