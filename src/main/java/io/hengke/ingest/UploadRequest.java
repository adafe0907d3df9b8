package io.hengke.ingest;

import io.hengke.shared.Language;
import io.hengke.shared.Progress;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/**
 * What to read of an upload and how.
 *
 * @param folder the files as they were given; only read, never written
 * @param knownRates files of exchange rates that are part of the history, for what a check foretells
 * @param choices the files to read; every other file is left alone
 * @param zone where zone-less times are
 * @param currency reporting currency, ISO 4217
 * @param language of the messages about rows
 * @param workDirectory an existing folder for copies; they may be deleted afterwards
 * @param resultDirectory an existing folder that gets {@code issues.csv} and the files of refused rows
 * @param progress told how far the work has come; one that throws stops it
 */
public record UploadRequest(
        Path folder,
        List<Path> knownRates,
        List<FileChoice> choices,
        ZoneId zone,
        String currency,
        Language language,
        Path workDirectory,
        Path resultDirectory,
        Progress progress) {}
