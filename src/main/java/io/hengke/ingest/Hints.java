package io.hengke.ingest;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** How a text file is written, where a user says so; null: found out from its beginning. */
record Hints(@Nullable Charset encoding, @Nullable Character delimiter) {

    static final Hints NONE = new Hints(null, null);
}
