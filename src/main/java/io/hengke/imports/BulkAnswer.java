package io.hengke.imports;

import io.hengke.ingest.Issue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of one bulk request.
 *
 * @param id of the import they are in; null if no row was accepted, and nothing was imported
 * @param number its place in the history
 * @param issues the first rows that were refused or changed, with the reason; lines count from the request's first
 */
record BulkAnswer(
        @Nullable UUID id, @Nullable Long number, long read, long accepted, long rejected, List<Issue> issues) {}
