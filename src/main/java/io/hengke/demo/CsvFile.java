package io.hengke.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One CSV file, written front to back through one small buffer. Cells must not hold commas, quotes or line ends: every
 * text of the demo company is chosen so, which is what makes ten million rows a matter of seconds.
 */
final class CsvFile implements AutoCloseable {

    private static final int BUFFER = 1 << 17;

    /** Longest cell that is written without looking at the buffer's end again. */
    private static final int MARGIN = 64;

    private final OutputStream target;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private boolean rowStarted;

    CsvFile(Path file, String header) {
        try {
            target = Files.newOutputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text(header);
        end();
    }

    CsvFile empty() {
        return separated();
    }

    CsvFile text(String value) {
        return text(value.getBytes(StandardCharsets.UTF_8));
    }

    CsvFile text(Label value) {
        return text(value.utf8());
    }

    private CsvFile text(byte[] value) {
        separated();
        if (filled + value.length + MARGIN > BUFFER) {
            flush();
        }
        System.arraycopy(value, 0, buffer, filled, value.length);
        filled += value.length;
        return this;
    }

    CsvFile number(long value) {
        separated();
        digits(value, 1);
        return this;
    }

    /** A letter and a number of at least the given digits, e.g. C0000012; optionally a dash and a part of 4 digits. */
    CsvFile id(char prefix, long number, int part) {
        separated();
        buffer[filled++] = (byte) prefix;
        digits(number, 8);
        if (part > 0) {
            buffer[filled++] = '-';
            digits(part, 4);
        }
        return this;
    }

    /** Minor units as a plain decimal with two places. */
    CsvFile amount(long minor) {
        separated();
        long left = minor;
        if (left < 0) {
            buffer[filled++] = '-';
            left = -left;
        }
        digits(left / 100, 1);
        buffer[filled++] = '.';
        digits(left % 100, 2);
        return this;
    }

    /** Tenths as a plain decimal with one place. */
    CsvFile tenths(long value) {
        separated();
        digits(value / 10, 1);
        buffer[filled++] = '.';
        digits(value % 10, 1);
        return this;
    }

    CsvFile date(int day) {
        return text(Days.isoDate(day));
    }

    /** A day of the company's records and a second of that day, as yyyy-MM-dd HH:mm:ss. */
    CsvFile time(int day, int second) {
        date(day);
        buffer[filled++] = ' ';
        digits(second / 3600, 2);
        buffer[filled++] = ':';
        digits(second / 60 % 60, 2);
        buffer[filled++] = ':';
        digits(second % 60, 2);
        return this;
    }

    void end() {
        buffer[filled++] = '\n';
        rowStarted = false;
    }

    private CsvFile separated() {
        if (filled + MARGIN > BUFFER) {
            flush();
        }
        if (rowStarted) {
            buffer[filled++] = ',';
        }
        rowStarted = true;
        return this;
    }

    private void digits(long value, int atLeast) {
        if (value < 0) {
            buffer[filled++] = '-';
            digits(-value, atLeast);
            return;
        }
        int length = atLeast;
        for (long limit = power(atLeast); value >= limit; limit *= 10) {
            length++;
        }
        long left = value;
        for (int at = filled + length - 1; at >= filled; at--) {
            buffer[at] = (byte) ('0' + left % 10);
            left /= 10;
        }
        filled += length;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    private void flush() {
        try {
            target.write(buffer, 0, filled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        filled = 0;
    }

    @Override
    public void close() {
        flush();
        try {
            target.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
