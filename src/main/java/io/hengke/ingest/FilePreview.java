package io.hengke.ingest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file seems to be, before a row of it is checked.
 *
 * @param file its name
 * @param bytes its size
 * @param format csv, parquet or xlsx
 * @param encoding of a text file; null for others
 * @param delimiter between the cells of a text file; null for others
 * @param isPlainAscii whether the beginning of a text file fits every encoding
 * @param encodingSurety how sure the encoding is; null for others than text files
 * @param delimiterSurety likewise
 * @param headers as written
 * @param rows the first rows as text
 * @param table the table it most likely belongs to; null if none fits
 * @param tableFrom what says so: {@code name} of the file, its {@code headers}, or the user's {@code choice}
 * @param tables all tables, the likeliest first, each with the share of its headers that fit, 0 to 1
 * @param columns a suggestion for each header, in their order
 * @param missing columns the table must have and no header is suggested for
 * @param signature the same for files of the same headers, whatever their order
 */
public record FilePreview(
        String file,
        long bytes,
        String format,
        @Nullable String encoding,
        @Nullable String delimiter,
        boolean isPlainAscii,
        @Nullable Surety encodingSurety,
        @Nullable Surety delimiterSurety,
        List<String> headers,
        List<List<String>> rows,
        @Nullable String table,
        @Nullable String tableFrom,
        Map<String, Double> tables,
        List<Suggestion> columns,
        List<String> missing,
        String signature) {

    /**
     * What a header seems to mean.
     *
     * @param header as written
     * @param column English name of the column; null if none is like it
     * @param from why: {@code name}, {@code other-name}, {@code similar} (to be confirmed), {@code saved}, {@code none}
     */
    public record Suggestion(String header, @Nullable String column, String from) {}
}
