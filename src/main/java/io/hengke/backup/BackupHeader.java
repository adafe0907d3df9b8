package io.hengke.backup;

import java.time.Instant;

/**
 * The first thing in a backup: what it is, so that one that cannot be restored here is refused at once.
 *
 * @param format of the archive itself
 * @param version of the Hengke that wrote it
 * @param postgres major version of the database files within
 */
public record BackupHeader(int format, String version, String postgres, Instant madeAt) {

    static final String NAME = "hengke-backup.json";
    static final int FORMAT = 1;
}
