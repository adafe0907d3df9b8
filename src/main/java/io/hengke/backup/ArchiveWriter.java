package io.hengke.backup;

import io.hengke.backup.Manifest.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import tools.jackson.databind.json.JsonMapper;

/** Writes one backup archive, a compressed tar that common tools open too, and keeps the hash of every part. */
final class ArchiveWriter implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final GzipCompressorOutputStream compressed;
    private final TarArchiveOutputStream tar;
    private final List<Part> parts = new ArrayList<>();

    /** The archive is readable by its owner only: it holds everything. */
    ArchiveWriter(Path target, BackupHeader header) throws IOException {
        file = FileChannel.open(
                target,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        compressed = compressed(Channels.newOutputStream(file));
        tar = new TarArchiveOutputStream(compressed, "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        add(BackupHeader.NAME, JSON.writeValueAsBytes(header));
    }

    void addFolder(String path) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(path + "/"));
        tar.closeArchiveEntry();
    }

    void add(String path, byte[] content) throws IOException {
        add(path, new ByteArrayInputStream(content), content.length);
    }

    /** Adds a file with the length it has now, whatever somebody writes to it meanwhile. */
    void add(String path, Path source) throws IOException {
        try (var content = Files.newInputStream(source)) {
            add(path, content, Files.size(source));
        }
    }

    /** Ends the archive and waits until it is on disk. */
    void finish(List<String> missing) throws IOException {
        var manifest = JSON.writeValueAsBytes(new Manifest(List.copyOf(parts), missing));
        entry(Manifest.NAME, manifest.length);
        tar.write(manifest);
        tar.closeArchiveEntry();
        tar.finish();
        compressed.finish();
        file.force(true);
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    private void add(String path, InputStream content, long length) throws IOException {
        var digest = Hashes.sha256();
        entry(path, length);
        try (var hashed = new DigestInputStream(new FixedLength(content, length), digest)) {
            hashed.transferTo(tar);
        }
        tar.closeArchiveEntry();
        parts.add(new Part(path, length, Hashes.text(digest)));
    }

    private void entry(String path, long length) throws IOException {
        var entry = new TarArchiveEntry(path);
        entry.setSize(length);
        tar.putArchiveEntry(entry);
    }

    /** Little effort: the bulk is compressed already. */
    private static GzipCompressorOutputStream compressed(OutputStream out) throws IOException {
        var parameters = new GzipParameters();
        parameters.setCompressionLevel(1);
        parameters.setBufferSize(BUFFER);
        return new GzipCompressorOutputStream(out, parameters);
    }
}
