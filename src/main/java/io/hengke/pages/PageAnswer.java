package io.hengke.pages;

import io.hengke.results.CurrentRun.Published;
import io.hengke.shared.Language;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer that a browser may keep: a published run never changes, so its id, the language and the caller's rights tell
 * whether what the browser has is still right.
 */
record PageAnswer(Published run, Language language, PageRights rights) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, @Nullable Object>> DOCUMENT = new TypeReference<>() {};

    /** Null, which stands for 304, when the browser's answer is still right; {@code content} is then not made. */
    @Nullable
    ResponseEntity<Map<String, @Nullable Object>> of(WebRequest request, Supplier<ObjectNode> content) {
        var tag = "\"%s-%s-%s\"".formatted(run.id(), language.tag(), rights.mark());
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(document(content.get()));
    }

    /** The same as what the server's own writer takes. */
    static Map<String, @Nullable Object> document(ObjectNode content) {
        return JSON.convertValue(content, DOCUMENT);
    }
}
