package io.hengke.backup;

import java.util.List;

/**
 * The last thing in a backup: every part before it, by which a damaged or shortened archive is told.
 *
 * @param missing files the database names that were not there to be saved; empty unless something else went wrong before
 */
record Manifest(List<Part> parts, List<String> missing) {

    static final String NAME = "manifest.json";

    /** One file within the archive. */
    record Part(String path, long bytes, String sha256) {}
}
