package io.hengke.runs;

/** How often a schedule starts a run. */
enum Rhythm {
    DAILY,
    WEEKLY,
    MONTHLY,
    AFTER_IMPORT
}
