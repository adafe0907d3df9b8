package io.hengke.ingest;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;

/** The records of a text file one by one, with the line each starts on. Slower than the engine, and names lines. */
final class Records implements Iterator<CsvRecord>, AutoCloseable {

    /** Longest run of characters held for one record. */
    static final int LONGEST = 32 << 20;

    private final CloseableIterator<CsvRecord> records;
    private final int skipped;

    private Records(Reader text, char delimiter, int skipped) throws IOException {
        for (int line = 0; line < skipped; line++) {
            skipLine(text);
        }
        this.skipped = skipped;
        this.records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST)
                .ofCsvRecord(text)
                .iterator();
    }

    /** @param skipped lines to leave out at the top */
    static Records of(Path file, char delimiter, int skipped) throws IOException {
        return of(reader(file, StandardCharsets.UTF_8, CodingErrorAction.REPLACE), delimiter, skipped);
    }

    static Records of(Reader text, char delimiter, int skipped) throws IOException {
        return new Records(text, delimiter, skipped);
    }

    /** @param onError whether bytes that are no text end in an exception or in U+FFFD */
    static Reader reader(Path file, Charset encoding, CodingErrorAction onError) throws IOException {
        var decoder = encoding.newDecoder().onMalformedInput(onError).onUnmappableCharacter(onError);
        return new BufferedReader(new InputStreamReader(Sniffer.open(file), decoder), 1 << 16);
    }

    /** Number of the line the record starts on, from 1. */
    long line(CsvRecord each) {
        return each.getStartingLineNumber() + skipped;
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public CsvRecord next() {
        return records.next();
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void skipLine(Reader text) throws IOException {
        int each = text.read();
        while (each != -1 && each != '\n' && each != '\r') {
            each = text.read();
        }
        if (each == '\r') {
            text.mark(1);
            if (text.read() != '\n') {
                text.reset();
            }
        }
    }
}
