package io.hengke.ingest;

import io.hengke.shared.Problem;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.ZipFile;

/** Refuses a file that unpacks to far more than it should, before anything of it is held in memory or copied. */
final class PackedSize {

    private static final long MOST = 1L << 30;
    private static final long MOST_TEXTS = 256L << 20;
    private static final long ALWAYS_FINE = 64L << 20;
    private static final long LARGEST_RATIO = 200;

    private static final long MOST_TEXT = 32L << 30;
    private static final long MOST_CELLS_PER_BYTE = 100;

    private PackedSize() {}

    /** @throws Problem if a packed text file unpacks to too much */
    static void checkText(InputFile file) {
        if (!file.path().toString().endsWith(".gz")) {
            return;
        }
        try (var stream = Sniffer.open(file.path())) {
            var most = Math.clamp(Files.size(file.path()) * LARGEST_RATIO, ALWAYS_FINE, MOST_TEXT);
            var buffer = new byte[1 << 16];
            long size = 0;
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new Problem("ingest.file-unpacks-too-large", file.name(), MOST_TEXT >> 20, LARGEST_RATIO);
                }
            }
        } catch (IOException e) {
            throw new Problem("ingest.unreadable-file", file.name(), Sniffer.reason(e));
        }
    }

    /** @throws Problem if a Parquet file says it holds far more cells than its bytes can mean */
    static void checkParquet(Engine engine, InputFile file) {
        try {
            var cells = engine.queryLong("select coalesce(sum(num_values), 0) from parquet_metadata(%s)"
                    .formatted(CsvSource.literal(file.path())));
            if (cells > 4_000_000 && cells > InputFolder.size(file) * MOST_CELLS_PER_BYTE) {
                throw new Problem("ingest.file-unpacks-too-large", file.name(), MOST_TEXT >> 20, LARGEST_RATIO);
            }
        } catch (EngineFailed e) {
            throw new Problem(
                    "ingest.unreadable-file",
                    file.name(),
                    e.reason().lines().findFirst().orElse(""));
        }
    }

    static void check(InputFile file) {
        try (var zip = new ZipFile(file.path().toFile())) {
            long packed = Files.size(file.path());
            long total = 0;
            var buffer = new byte[1 << 16];
            for (var entry : zip.stream().toList()) {
                long size = 0;
                try (var stream = zip.getInputStream(entry)) {
                    for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                        size += read;
                        var unpacked = total + size;
                        // counted, not taken from the directory: a forged one may say anything
                        if (unpacked > MOST
                                || (unpacked > ALWAYS_FINE && unpacked > packed * LARGEST_RATIO)
                                || (size > MOST_TEXTS && entry.getName().endsWith("sharedStrings.xml"))) {
                            throw new Problem("ingest.workbook-too-large", file.name(), MOST >> 20, LARGEST_RATIO);
                        }
                    }
                }
                total += size;
            }
        } catch (IOException e) {
            throw new Problem("ingest.unreadable-file", file.name(), Sniffer.reason(e));
        }
    }
}
