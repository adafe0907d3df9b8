package io.hengke.ingest;

import io.hengke.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files of an input folder, each with the table its name says.
 *
 * @param files of known tables, tables in the order they are read, files of a table by name
 * @param unknownFiles names of files that belong to no table
 * @param mapping what mapping.yaml beside them says
 * @param choices what a user chose for single files, by name
 */
record InputFolder(List<InputFile> files, List<String> unknownFiles, Mapping mapping, Map<String, FileChoice> choices) {

    /** Files beside the tables that say how to read and how to share; they hold no rows. */
    private static final Set<String> SETTINGS = Set.of(MappingFile.NAME, "costing.yaml", "actions.yaml");

    private static final Map<String, InputFile.Format> FORMATS = Map.of(
            ".csv", InputFile.Format.CSV,
            ".csv.gz", InputFile.Format.CSV,
            ".parquet", InputFile.Format.PARQUET,
            ".xlsx", InputFile.Format.XLSX);

    /** @throws Problem if there is no such folder, or no file of a known table in it */
    static InputFolder open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Problem("ingest.no-folder", folder);
        }
        var mapping = MappingFile.in(folder);
        var known = new ArrayList<InputFile>();
        var unknown = new ArrayList<String>();
        for (var path : list(folder)) {
            var name = path.getFileName().toString();
            if (name.startsWith(".") || name.startsWith("~$") || SETTINGS.contains(name)) {
                continue;
            }
            var file = recognise(path, name, mapping);
            if (file.isEmpty()) {
                if (!Files.isDirectory(path)) {
                    unknown.add(name);
                }
            } else if (!Files.isRegularFile(path)) {
                throw new Problem("ingest.not-a-file", name);
            } else if (!Files.isReadable(path)) {
                throw new Problem("ingest.no-permission", name);
            } else {
                known.add(file.get());
            }
        }
        if (known.isEmpty()) {
            throw new Problem("ingest.no-known-table", folder, String.join(", ", unknown));
        }
        known.sort(Comparator.comparing(InputFile::table).thenComparing(InputFile::name));
        return new InputFolder(known, unknown, mapping, Map.of());
    }

    /** The files a user chose, each with its table and columns; all others are left alone. */
    static InputFolder chosen(Path folder, List<FileChoice> choices) {
        var files = choices.stream()
                .map(it -> it.in(folder))
                .sorted(Comparator.comparing(InputFile::table).thenComparing(InputFile::name))
                .toList();
        return new InputFolder(
                files,
                List.of(),
                Mapping.NONE,
                choices.stream().collect(Collectors.toMap(FileChoice::file, Function.identity())));
    }

    /** Which columns a file with this header has. */
    Matched match(InputFile file, List<String> header) {
        var choice = choices.get(file.name());
        if (choice != null) {
            return Header.chosen(file, header, choice);
        }
        return file.generation() > 0
                ? Header.exact(file, header)
                : Header.match(file, header, mapping.columns(file.table()));
    }

    List<InputFile> of(Table table) {
        return files.stream().filter(it -> it.table() == table).toList();
    }

    static long size(InputFile file) {
        try {
            return Files.size(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (var paths = Files.list(folder)) {
            return paths.sorted(Comparator.comparing(it -> it.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new Problem("ingest.unreadable-file", folder, Sniffer.reason(e));
        }
    }

    private static Optional<InputFile> recognise(Path path, String name, Mapping mapping) {
        return format(name)
                .flatMap(format -> mapping.table(name)
                        .or(() -> table(stem(name)))
                        .map(it -> new InputFile(path, name, it, format, Hints.NONE)));
    }

    /** How a file of this name is written; empty where none of ours is. */
    static Optional<InputFile.Format> format(String name) {
        return ending(name).map(FORMATS::get);
    }

    /** The name without its ending. */
    static String stem(String name) {
        return name.substring(
                0, name.length() - ending(name).map(String::length).orElse(0));
    }

    private static Optional<String> ending(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return FORMATS.keySet().stream().filter(lower::endsWith).findFirst();
    }

    /** {@code orders}, {@code orders-2026-01}, {@code 订单}, {@code 订单-华东}. */
    static Optional<Table> table(String stem) {
        for (var table : Table.values()) {
            for (var label : names(table)) {
                var plain = Header.plain(label);
                var given = Header.plain(stem);
                if (given.equals(plain) || given.startsWith(plain + "-")) {
                    return Optional.of(table);
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> names(Table table) {
        var names = new ArrayList<>(table.chinese());
        names.add(table.label());
        return names;
    }
}
