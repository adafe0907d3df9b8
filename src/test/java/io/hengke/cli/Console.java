package io.hengke.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs the program inside the test and keeps what it printed. */
final class Console {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private int status;

    static Console run(Object... arguments) {
        var console = new Console();
        var words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        console.status = Main.run(new PrintWriter(console.out, true), new PrintWriter(console.err, true), words);
        return console;
    }

    int status() {
        return status;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
