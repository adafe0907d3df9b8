package io.hengke.imports;

/** Where an import stands. */
enum ImportState {
    /** Its files are being chosen and checked; nobody but its maker sees it. */
    OPEN,
    /** Part of the history. */
    COMMITTED,
    /** Taken out of the history; may be put back. */
    UNDONE
}
