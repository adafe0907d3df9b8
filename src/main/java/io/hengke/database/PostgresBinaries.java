package io.hengke.database;

import io.hengke.shared.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the class path once and kept until Hengke brings other ones. */
final class PostgresBinaries {

    /** Tells which archive was unpacked, and that it was unpacked to the end. */
    private static final String MARK = "unpacked";

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /** @throws Problem {@code database.no-binaries} if Hengke carries none for this kind of machine */
    static PostgresBinaries in(Path folder) throws IOException {
        return in(folder, system() + "-" + processor());
    }

    /** @param machine kind of machine, e.g. {@code linux-arm_64} */
    static PostgresBinaries in(Path folder, String machine) throws IOException {
        var archive = PostgresBinaries.class.getResource("/postgres-%s.txz".formatted(machine));
        if (archive == null) {
            throw new Problem("database.no-binaries", machine);
        }
        var size = Long.toString(archive.openConnection().getContentLengthLong());
        var mark = folder.resolve(MARK);
        if (!Files.exists(mark) || !Files.readString(mark).equals(size)) {
            Trees.delete(folder);
            try (var in = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
                unpack(in, folder);
            }
            Files.writeString(mark, size);
        }
        return new PostgresBinaries(folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static void unpack(TarArchiveInputStream archive, Path folder) throws IOException {
        for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            var target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("Archive entry outside its folder: " + entry.getName());
            }
            if (!entry.isDirectory()) {
                Files.createDirectories(target.resolveSibling("."));
                write(entry, archive, target);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot be made executable: " + target);
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).split(" ", 2)[0];
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }
}
