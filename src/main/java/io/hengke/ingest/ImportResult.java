package io.hengke.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What an import did. The {@code source_*} tables hold what was accepted.
 *
 * @param files one per file, tables in the order they are read, files of a table by name
 * @param issueCounts rows of issues.csv by code
 * @param createdCustomers customers seen in facts but not listed
 * @param rowsAfterAsOf rows later than {@link #asOf}, by table; tables without any are left out
 * @param asOf last day of the analysis: the one asked for, or the latest day with an order, cost or activity
 * @param maxRejectShare the share the request allowed
 */
public record ImportResult(
        List<FileReport> files,
        Map<String, Long> issueCounts,
        long createdCustomers,
        Map<String, Long> rowsAfterAsOf,
        LocalDate asOf,
        BigDecimal maxRejectShare) {

    /** Files with more rejected rows than allowed; not empty: nothing may be analysed. */
    public List<FileReport> rejectedFiles() {
        return files.stream()
                .filter(it -> BigDecimal.valueOf(it.rejected())
                                .compareTo(maxRejectShare.multiply(BigDecimal.valueOf(it.read())))
                        > 0)
                .toList();
    }

    public boolean isRejected() {
        return !rejectedFiles().isEmpty();
    }

    /**
     * What became of one file's rows: {@code accepted + rejected = read}.
     *
     * @param path relative to the input folder
     * @param table English name of the table
     * @param sha256 of the file as it is, in hexadecimal
     * @param bytes size of the file
     * @param read records, header and blank lines not counted
     * @param accepted rows taken, among them those of a repeated key
     * @param rejected rows that could not be taken
     * @param corrected accepted rows that were changed: rounded, sign mended, replaced by a later row
     */
    public record FileReport(
            String path,
            String table,
            String sha256,
            long bytes,
            long read,
            long accepted,
            long rejected,
            long corrected) {}
}
