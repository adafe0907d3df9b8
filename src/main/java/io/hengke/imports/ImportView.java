package io.hengke.imports;

import io.hengke.ingest.UploadOutlook.CostMonth;
import io.hengke.ingest.UploadResult.TableFile;
import io.hengke.jobs.JobView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import with all that is known of it.
 *
 * @param number its place in the history; null while it is open
 * @param files as they were uploaded
 * @param job the last check or commit, with how far it has come
 * @param checked what the last check found; null if the files or choices changed since
 * @param result what committing found; null while it is open
 * @param closedMonths months closed by now that the checked cost lines fall into
 * @param tables the accepted rows
 */
record ImportView(
        UUID id,
        @Nullable Long number,
        ImportState state,
        String source,
        String createdByName,
        Instant createdAt,
        @Nullable String committedByName,
        @Nullable Instant committedAt,
        @Nullable String undoneByName,
        @Nullable Instant undoneAt,
        List<UploadedFile> files,
        @Nullable JobView job,
        @Nullable Outcome checked,
        @Nullable Outcome result,
        List<CostMonth> closedMonths,
        List<TableFile> tables) {}
