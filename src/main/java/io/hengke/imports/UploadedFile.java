package io.hengke.imports;

import io.hengke.ingest.FileChoice;
import io.hengke.ingest.FilePreview;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of an upload.
 *
 * @param choice what the user chose, or what was suggested; null while no table is known
 * @param isSkipped whether it is left out
 * @param importedAs number of a committed import that has the very same file; null if none has
 */
record UploadedFile(
        String name,
        long bytes,
        String sha256,
        FilePreview preview,
        @Nullable FileChoice choice,
        boolean isSkipped,
        Instant uploadedAt,
        @Nullable Long importedAs) {}
