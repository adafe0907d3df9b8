package io.hengke.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.hengke.shared.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON lines as CSV: one object per line, its members as cells under their names. Numbers keep their digits. */
final class JsonLines {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonLines() {}

    /** @throws Problem {@code imports.bulk-line} if a line is no flat JSON object */
    static void toCsv(Path lines, Path csv) throws IOException {
        var header = header(lines);
        try (var reader = Files.newBufferedReader(lines, StandardCharsets.UTF_8);
                var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(csv, StandardCharsets.UTF_8)) {
            writer.writeRecord(header);
            long number = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    var object = object(line, number);
                    writer.writeRecord(
                            header.stream().map(it -> text(object.path(it))).toList());
                }
            }
        }
    }

    /** All names that any line has, in the order they are met. */
    private static Set<String> header(Path lines) throws IOException {
        var header = new LinkedHashSet<String>();
        try (var reader = Files.newBufferedReader(lines, StandardCharsets.UTF_8)) {
            long number = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    header.addAll(object(line, number).propertyNames());
                }
            }
        }
        if (header.isEmpty()) {
            throw new Problem("imports.bulk-empty");
        }
        return header;
    }

    private static JsonNode object(String line, long number) {
        try {
            var node = JSON.readTree(line);
            if (node.isObject() && node.valueStream().noneMatch(JsonNode::isContainer)) {
                return node;
            }
        } catch (JacksonException _) {
            // told with the line below
        }
        throw new Problem("imports.bulk-line", number);
    }

    private static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
    }
}
