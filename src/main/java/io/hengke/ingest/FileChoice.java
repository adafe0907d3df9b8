package io.hengke.ingest;

import io.hengke.shared.Problem;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user chose for one file: its table, and which of its columns hold what.
 *
 * @param file its name in the folder
 * @param table English name of its table
 * @param columns header of the file for each column of the table that it has, by the column's English name
 * @param attributes headers kept as attributes of a customer
 * @param encoding of a text file; null: found out
 * @param delimiter between the cells of a text file; null: found out
 */
public record FileChoice(
        String file,
        String table,
        Map<String, String> columns,
        List<String> attributes,
        @Nullable String encoding,
        @Nullable String delimiter) {

    public FileChoice {
        columns = Map.copyOf(columns);
        attributes = List.copyOf(attributes);
    }

    /** @throws Problem if there is no such table or form of file */
    InputFile in(Path folder) {
        var format = InputFolder.format(file).orElseThrow(() -> new Problem("ingest.unknown-file-kind", file));
        var of = Table.named(table).orElseThrow(() -> new Problem("ingest.unknown-table", file, table));
        if (!attributes.isEmpty() && of != Table.CUSTOMERS) {
            throw new Problem("ingest.no-attributes", file, table);
        }
        return new InputFile(folder.resolve(file), file, of, format, hints());
    }

    Hints hints() {
        return new Hints(
                encoding == null ? null : charset(encoding),
                delimiter == null || delimiter.isEmpty() ? null : delimiter(delimiter));
    }

    /** What begins and ends cells or lines cannot part them too. */
    private static char delimiter(String text) {
        var sign = text.charAt(0);
        if (text.length() > 1 || sign == '"' || (Character.isISOControl(sign) && sign != '\t')) {
            throw new Problem("ingest.no-such-delimiter", text);
        }
        return sign;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new Problem("ingest.no-such-encoding", name);
        }
    }
}
