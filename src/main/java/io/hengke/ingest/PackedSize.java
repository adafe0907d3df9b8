package io.hengke.ingest;

import io.hengke.shared.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.ZipFile;

/** Refuses a workbook that unpacks to far more than it should, before anything of it is held in memory. */
final class PackedSize {

    private static final long MOST = 1L << 30;
    private static final long MOST_TEXTS = 256L << 20;
    private static final long ALWAYS_FINE = 64L << 20;
    private static final long LARGEST_RATIO = 200;

    private PackedSize() {}

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
