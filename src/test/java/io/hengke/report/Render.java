package io.hengke.report;

import io.hengke.shared.Language;
import java.nio.file.*;

class Render {
    public static void main(String[] a) throws Exception {
        var folder = Path.of(a[0]);
        for (var l : Language.values()) {
            Files.writeString(
                    folder.resolve("report-" + l.tag() + ".html"),
                    Sample.report(l).html());
        }
    }
}
