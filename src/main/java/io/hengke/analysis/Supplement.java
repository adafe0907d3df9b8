package io.hengke.analysis;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Something more than the contract's files that a run puts into its result while its tables are at hand. */
public interface Supplement {

    /** The tables it reads: the run builds them beside those of the result. */
    List<String> tables();

    /** Steps in Java that only its own tables need. */
    default List<Kernel> kernels() {
        return List.of();
    }

    /** @param folder where the result is put together; what is written there is published with it */
    void write(Engine engine, Path folder, RunFacts facts) throws IOException;
}
