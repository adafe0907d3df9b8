package io.hengke.analysis;

import java.nio.file.Path;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON files a person can read: indented, line feeds on every system, keys in the order given. */
final class Json {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build()
            .writerWithDefaultPrettyPrinter();

    private Json() {}

    static void write(Path file, Object content) {
        WRITER.writeValue(file, content);
    }
}
