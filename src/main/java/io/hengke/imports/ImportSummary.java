package io.hengke.imports;

import io.hengke.ingest.UploadResult.TableFile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history.
 *
 * @param byName who committed it, or began it while it is open
 * @param at when
 * @param files names of the files it was made from
 * @param tables the accepted rows of each table, repeated keys resolved
 */
record ImportSummary(
        UUID id,
        @Nullable Long number,
        ImportState state,
        String source,
        String byName,
        Instant at,
        @Nullable String undoneByName,
        @Nullable Instant undoneAt,
        List<String> files,
        List<TableFile> tables,
        long read,
        long accepted,
        long rejected) {}
