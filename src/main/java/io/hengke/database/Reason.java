package io.hengke.database;

/** What a failure of the operating system or the database says about itself, in one line. */
final class Reason {

    private Reason() {}

    static String of(Exception e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getClass().getSimpleName() + ": "
                        + e.getMessage().lines().findFirst().orElse("");
    }
}
