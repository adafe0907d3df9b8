package io.hengke.ingest;

import io.hengke.shared.Language;
import io.hengke.shared.Progress;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What to import and how.
 *
 * @param inputDirectory the folder with the files; only read, never written
 * @param zone where zone-less times are, and in which days begin
 * @param currency reporting currency, ISO 4217
 * @param language of the messages in issues.csv
 * @param maxRejectShare largest share of a file's rows that may be rejected, e.g. 0.01
 * @param asOf last day of the analysis; empty: the latest day with an order, cost or activity
 * @param today the latest {@code asOf} that is taken from the data
 * @param workDirectory an existing folder for copies; they may be deleted after the import
 * @param issuesFile where issues.csv is written; its folder exists
 * @param progress told how far reading has come, in bytes
 */
public record ImportRequest(
        Path inputDirectory,
        ZoneId zone,
        String currency,
        Language language,
        BigDecimal maxRejectShare,
        Optional<LocalDate> asOf,
        LocalDate today,
        Path workDirectory,
        Path issuesFile,
        Progress progress) {}
