package io.hengke.ledger;

import io.hengke.imports.FactFolder;
import io.hengke.imports.FactSource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What files would have brought, in the ledger's tests; nothing unless a test gives some. */
@Component("ledgerTestFacts")
class ImportedFacts implements FactSource {

    private volatile Map<String, String> tables = Map.of();

    /** @param tables CSV text by table */
    void are(Map<String, String> tables) {
        this.tables = Map.copyOf(tables);
    }

    @Override
    public void contribute(FactFolder folder) throws IOException {
        for (var table : tables.entrySet()) {
            Files.writeString(folder.newFile(table.getKey(), ".csv"), table.getValue());
        }
    }
}
