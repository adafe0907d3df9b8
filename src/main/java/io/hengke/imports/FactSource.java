package io.hengke.imports;

import java.io.IOException;

/** A module that contributes facts to every analysis, beside the imports. Beans of this type are found by themselves. */
public interface FactSource {

    /**
     * Adds files with the tables of the data contract. Keys are unique within a file; a row replaces one with the same
     * key that an import brought.
     *
     * @param folder the input folder of one analysis
     * @throws IOException if a file cannot be written
     */
    void contribute(FactFolder folder) throws IOException;
}
