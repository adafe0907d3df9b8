package io.hengke.faults;

import io.hengke.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** What {@code hengke doctor} says of a data folder. */
final class Doctor {

    private Doctor() {}

    static String ofRunning(Path data) {
        var out = new StringWriter();
        var writer = new PrintWriter(out, true);
        Main.run(writer, writer, "doctor", "--data", data.toString(), "--locale", "en");
        return out.toString();
    }
}
