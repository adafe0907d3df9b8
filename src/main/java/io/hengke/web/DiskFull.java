package io.hengke.web;

import java.io.IOException;
import java.sql.SQLException;

/** Tells a failure for want of room from any other, the server's own as well as the database's. */
final class DiskFull {

    private static final String STATE_OF_THE_DATABASE = "53100";
    private static final String WORDS_OF_THE_SYSTEM = "No space left on device";

    private DiskFull() {}

    static boolean causes(Exception failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof SQLException sql && STATE_OF_THE_DATABASE.equals(sql.getSQLState())) {
                return true;
            }
            if (it instanceof IOException && String.valueOf(it.getMessage()).contains(WORDS_OF_THE_SYSTEM)) {
                return true;
            }
        }
        return false;
    }
}
