package io.hengke.imports;

import io.hengke.ingest.ImportResult.FileReport;
import io.hengke.ingest.Issue;
import io.hengke.ingest.UploadOutlook;
import io.hengke.ingest.UploadResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reading an upload found, as it is stored and shown.
 *
 * @param refused names of the files of refused rows, by name of the file they come from
 * @param issueCounts how often each code was met
 * @param examples the first issues of each code
 * @param outlook what it means for the analysis to come; null for what was stored before it was told
 */
record Outcome(
        List<FileReport> files,
        Map<String, String> refused,
        Map<String, Long> issueCounts,
        List<Issue> examples,
        @Nullable UploadOutlook outlook) {

    static Outcome of(UploadResult result) {
        return new Outcome(result.files(), result.refused(), result.issueCounts(), result.examples(), result.outlook());
    }

    long read() {
        return files.stream().mapToLong(FileReport::read).sum();
    }

    long accepted() {
        return files.stream().mapToLong(FileReport::accepted).sum();
    }

    long rejected() {
        return files.stream().mapToLong(FileReport::rejected).sum();
    }
}
