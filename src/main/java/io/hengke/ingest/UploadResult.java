package io.hengke.ingest;

import io.hengke.ingest.ImportResult.FileReport;
import java.util.List;
import java.util.Map;

/**
 * What reading an upload found.
 *
 * @param files one per file: {@code accepted + rejected = read}
 * @param refused names of the files with refused rows in the result folder, by name of the file they come from
 * @param issueCounts rows of issues.csv by code
 * @param examples the first issues of each code
 * @param outlook what it means for the analysis to come; nothing where rows were kept
 * @param tables what was kept of each table; empty where nothing was to be kept
 */
public record UploadResult(
        List<FileReport> files,
        Map<String, String> refused,
        Map<String, Long> issueCounts,
        List<Issue> examples,
        UploadOutlook outlook,
        List<TableFile> tables) {

    /**
     * The accepted rows of one table, repeated keys resolved.
     *
     * @param table English name
     * @param file name of the file
     * @param rows how many it has
     * @param bytes its size
     * @param sha256 of the file, in hexadecimal
     */
    public record TableFile(String table, String file, long rows, long bytes, String sha256) {}
}
