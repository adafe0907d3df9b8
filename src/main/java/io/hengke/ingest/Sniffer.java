package io.hengke.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import io.hengke.shared.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What the beginning of a text file tells: encoding, delimiter, header.
 *
 * @param encoding UTF-8, GB18030 or UTF-16
 * @param delimiter comma, semicolon or tab
 * @param header cells of the header, as written
 * @param headerLine line the header starts on
 * @param headerLines how many lines it takes
 * @param isPlainAscii whether the sample leaves the encoding open
 * @param encodingSurety how sure the encoding is; sure where a user gave it
 * @param delimiterSurety likewise
 */
record Sniffer(
        Charset encoding,
        char delimiter,
        List<String> header,
        int headerLine,
        int headerLines,
        boolean isPlainAscii,
        Surety encodingSurety,
        Surety delimiterSurety) {

    static final Charset GB18030 = Charset.forName("GB18030");
    private static final int HEAD = 1 << 20;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    /** @throws Problem if the file is empty, not text, or in no known encoding */
    static Sniffer of(InputFile file) {
        byte[] head;
        try (var stream = open(file.path())) {
            head = stream.readNBytes(HEAD);
        } catch (IOException e) {
            throw new Problem("ingest.unreadable-file", file.name(), reason(e));
        }
        var given = file.hints().encoding();
        var encoding = given == null ? encoding(file.name(), head) : given;
        var text = decode(head, encoding).strip().isEmpty() ? "" : decode(head, encoding);
        if (text.isEmpty()) {
            throw new Problem("ingest.empty-file", file.name());
        }
        var separator = file.hints().delimiter();
        var delimiter = separator == null ? delimiter(text) : separator;
        try (var records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .maxBufferSize(4 * HEAD)
                .ofCsvRecord(text)) {
            var first = records.iterator().next();
            var lines = first.getFields().stream()
                    .mapToInt(it -> (int) it.lines().count())
                    .max()
                    .orElse(1);
            var isPlainAscii = text.chars().allMatch(it -> it < 128);
            return new Sniffer(
                    encoding,
                    delimiter,
                    first.getFields(),
                    (int) first.getStartingLineNumber(),
                    Math.max(1, lines),
                    isPlainAscii,
                    given == null ? FormSurety.encoding(text, encoding, isPlainAscii) : Surety.SURE,
                    separator == null ? FormSurety.delimiter(text, delimiter, DELIMITERS) : Surety.SURE);
        } catch (IOException e) {
            throw new Problem("ingest.unreadable-file", file.name(), reason(e));
        }
    }

    /** The bytes of a file, unpacked if it is a gzip file. */
    static InputStream open(Path file) throws IOException {
        var stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(stream, 1 << 16) : stream;
    }

    static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static Charset encoding(String file, byte[] head) {
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        for (var each : head) {
            if (each == 0) {
                throw new Problem("ingest.not-text", file);
            }
        }
        if (isValid(head, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (isValid(head, GB18030)) {
            return GB18030;
        }
        throw new Problem("ingest.unknown-encoding", file);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** Reads all of it. */
    static boolean isUtf8(Path file) throws IOException {
        try (var reader = Records.reader(file, StandardCharsets.UTF_8, CodingErrorAction.REPORT)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The end of the sample may cut a character in two; that is no fault. */
    private static boolean isValid(byte[] bytes, Charset encoding) {
        var decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 16), bytes.length < HEAD)
                .isError();
    }

    private static String decode(byte[] bytes, Charset encoding) {
        var text = new String(bytes, encoding);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The delimiter that divides the first line that is not blank into most cells; a comma where none does. */
    private static char delimiter(String text) {
        var line =
                text.lines().filter(it -> !it.isBlank()).findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        var best = ',';
        for (var delimiter : DELIMITERS) {
            if (count(line, delimiter) > count(line, best)) {
                best = delimiter;
            }
        }
        return best;
    }

    private static long count(String line, char delimiter) {
        return line.chars().filter(it -> it == delimiter).count();
    }
}
