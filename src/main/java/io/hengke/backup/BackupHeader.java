package io.hengke.backup;

import java.time.Instant;

/**
 * The first thing in a backup: what it is, so that one that cannot be restored here is refused at once.
 *
 * @param format of the archive itself
 * @param version of the Hengke that wrote it
 */
public record BackupHeader(int format, String version, Instant madeAt) {

    static final String NAME = "hengke-backup.json";
    static final int FORMAT = 2;
}
