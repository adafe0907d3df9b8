package io.hengke.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Knows which published run everybody looks at now. */
public interface CurrentRun {

    /** Empty until the first run is published. */
    Optional<Published> find();

    /** Those whose result can be read, newest first; whoever keeps no history knows the current one only. */
    default List<Published> readable() {
        return find().stream().toList();
    }

    /**
     * A published run.
     *
     * @param id tells it from every other, also from one with the same inputs
     * @param folder its result, immutable
     */
    record Published(String id, Path folder) {}
}
