package io.hengke.cli;

/** Keeps libraries from writing logs between a command's own lines. The server sets up its log itself. */
final class QuietLibraries {

    private static final String PROPERTY = "logback.configurationFile";

    private QuietLibraries() {}

    static void hush() {
        System.setProperty(PROPERTY, "logback-quiet.xml");
    }

    static void letSpeak() {
        System.clearProperty(PROPERTY);
    }
}
