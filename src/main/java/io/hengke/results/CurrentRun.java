package io.hengke.results;

import java.nio.file.Path;
import java.util.Optional;

/** Knows which published run everybody looks at now. */
public interface CurrentRun {

    /** Empty until the first run is published. */
    Optional<Published> find();

    /**
     * A published run.
     *
     * @param id tells it from every other, also from one with the same inputs
     * @param folder its result, immutable
     */
    record Published(String id, Path folder) {}
}
