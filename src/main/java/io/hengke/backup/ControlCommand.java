package io.hengke.backup;

/**
 * What the command line asks of the running server, one line of JSON.
 *
 * @param token proof of having read the control file
 * @param file absolute
 */
record ControlCommand(String token, Verb verb, String file) {

    /** What to do with the file. */
    enum Verb {
        BACKUP,
        RESTORE
    }
}
