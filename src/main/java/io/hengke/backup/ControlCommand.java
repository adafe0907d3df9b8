package io.hengke.backup;

/**
 * What the command line asks of the running server, one line of JSON.
 *
 * @param token proof of having read the control file
 * @param file absolute
 * @param user name of the machine's user who asks
 */
record ControlCommand(String token, Verb verb, String file, String user) {

    /** What to do with the file. */
    enum Verb {
        BACKUP,
        RESTORE
    }
}
