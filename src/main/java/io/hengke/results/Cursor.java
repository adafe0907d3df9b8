package io.hengke.results;

import io.hengke.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page of a list ended.
 *
 * @param runId the run the list was read from: after a newer one, keys mean other rows
 * @param sort the order the list was in
 * @param value of the last row in the column it was sorted by
 * @param key of the last row
 */
record Cursor(String runId, String sort, @Nullable Object value, String key) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The cursor as an opaque text; null if there is no further page. */
    static String write(RunLabel run, String sort, @Nullable Object value, String key) {
        var plain = value instanceof LocalDate day ? day.toString() : value;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsBytes(new Cursor(run.runId(), sort, plain, key)));
    }

    /** @throws Problem if the text is no cursor of this list in this run and order */
    static Cursor read(String text, RunLabel run, String sort) {
        try {
            var json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var cursor = JSON.readValue(json, Cursor.class);
            if (cursor.runId.equals(run.runId()) && cursor.sort.equals(sort)) {
                return cursor;
            }
        } catch (IllegalArgumentException | JacksonException _) {
            // no cursor of ours
        }
        throw new Problem("results.cursor");
    }
}
