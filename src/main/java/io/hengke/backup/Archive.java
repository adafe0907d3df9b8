package io.hengke.backup;

import io.hengke.backup.Manifest.Part;
import io.hengke.shared.Problem;
import io.hengke.shared.Progress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup archive from its first byte to its last. */
final class Archive {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SMALL = 1 << 20;

    private Archive() {}

    /** What an undamaged archive holds. */
    record Contents(BackupHeader header, List<Part> parts, List<String> missing) {}

    /** Told of each file and folder of an archive in order; reads as much of the content as it likes. */
    interface Visitor {
        void visit(TarArchiveEntry entry, InputStream content) throws IOException;
    }

    /**
     * Compares every part with the manifest.
     *
     * @throws Problem {@code backup.damaged}, {@code backup.not-a-backup} or {@code backup.format-unknown}
     */
    static Contents check(Path file, Progress progress) {
        var seen = new Checker();
        try {
            read(file, "backup.step.checking", progress, seen);
        } catch (IOException | JacksonException e) {
            if (seen.header == null) {
                throw new Problem("backup.not-a-backup", file);
            }
            throw new Problem("backup.damaged", file);
        }
        var header = Optional.ofNullable(seen.header).orElseThrow(() -> new Problem("backup.not-a-backup", file));
        if (header.format() != BackupHeader.FORMAT) {
            throw new Problem("backup.format-unknown", file, header.version());
        }
        var manifest = Optional.ofNullable(seen.manifest).orElseThrow(() -> new Problem("backup.damaged", file));
        if (!manifest.parts().equals(seen.parts)) {
            throw new Problem("backup.damaged", file);
        }
        return new Contents(header, manifest.parts(), manifest.missing());
    }

    /** Shows every entry to the visitor, told under the given step how far the file has been read. */
    static void read(Path file, String step, Progress progress, Visitor visitor) throws IOException {
        try (var channel = FileChannel.open(file);
                var tar = new TarArchiveInputStream(
                        new GzipCompressorInputStream(
                                new BufferedInputStream(Channels.newInputStream(channel), 1 << 16)),
                        "UTF-8")) {
            var total = channel.size();
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                progress.at(step, channel.position(), total);
                visitor.visit(entry, tar);
            }
        }
    }

    /** Collects what is there, to be compared with what the manifest says. */
    private static final class Checker implements Visitor {

        private @Nullable BackupHeader header;
        private @Nullable Manifest manifest;
        private final List<Part> parts = new ArrayList<>();

        @Override
        public void visit(TarArchiveEntry entry, InputStream content) throws IOException {
            if (entry.isDirectory()) {
                return;
            }
            if (header == null && !entry.getName().equals(BackupHeader.NAME)) {
                throw new IOException("Not a backup");
            }
            if (entry.getName().equals(Manifest.NAME)) {
                manifest = JSON.readValue(content.readAllBytes(), Manifest.class);
                return;
            }
            var digest = Hashes.sha256();
            if (header == null) {
                var bytes = content.readNBytes(SMALL);
                header = JSON.readValue(bytes, BackupHeader.class);
                digest.update(bytes);
            }
            var buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            parts.add(new Part(entry.getName(), entry.getSize(), Hashes.text(digest)));
        }
    }
}
