package io.hengke.results;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table in a file, written from top to bottom without being held in memory. */
interface SheetWriter extends AutoCloseable {

    void heads(List<String> names) throws IOException;

    /** One value per column, of the column's kind or null; money in minor units. */
    void row(@Nullable Object[] values) throws IOException;

    @Override
    void close() throws IOException;
}
