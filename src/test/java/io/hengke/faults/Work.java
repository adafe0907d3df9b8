package io.hengke.faults;

import io.hengke.TestClient;
import java.nio.file.Path;

/** Something the server does that takes time, during which it is killed. */
interface Work {

    /** Once, on a new server. */
    default void prepare(TestClient admin) {}

    /** Starts it; returns while it is under way. */
    void begin(TestClient admin, Path data);

    /** How long it takes at most; the kill comes within this time. */
    long milliseconds();

    /** After the restart: it is done, or as it was before and can be done. */
    void check(TestClient admin, Path data) throws Exception;
}
