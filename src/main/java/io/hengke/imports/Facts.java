package io.hengke.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** All facts there are: the committed imports in their order, then what other modules contribute. */
@Service
public class Facts {

    private static final String RATES = "fx_rates";

    private final ImportRecords imports;
    private final ImportFolders folders;
    private final ObjectProvider<FactSource> sources;

    Facts(ImportRecords imports, ImportFolders folders, ObjectProvider<FactSource> sources) {
        this.imports = imports;
        this.folders = folders;
        this.sources = sources;
    }

    /**
     * Makes the input folder of an analysis, mostly by links. Imports undone meanwhile stay in it.
     *
     * @param folder an existing empty folder, best on the file system of the data folder
     * @return the imports in it, in their order
     * @throws IOException if it cannot be filled
     */
    public List<Included> writeTo(Path folder) throws IOException {
        var facts = new FactFolder(folder);
        var included = imports.committed();
        for (var each : included) {
            for (var table : each.tables()) {
                facts.link(table, each.number(), folders.committed(each.id()).resolve(table + ".parquet"));
            }
        }
        for (var source : sources.orderedStream().toList()) {
            source.contribute(facts);
        }
        return included;
    }

    /** The files of exchange rates in the history. */
    List<Path> rates() {
        return imports.committed().stream()
                .filter(it -> it.tables().contains(RATES))
                .map(it -> folders.committed(it.id()).resolve(RATES + ".parquet"))
                .toList();
    }

    /** Whether any import is part of the history. */
    public boolean hasImports() {
        return imports.hasCommitted();
    }

    /**
     * An import that is part of the history.
     *
     * @param number its place
     * @param tables English names of the tables it has rows of
     */
    public record Included(UUID id, long number, List<String> tables) {}
}
