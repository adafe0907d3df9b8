package io.hengke.pages;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.shared.Language;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Chapters over HTTP. */
@RestController
@RequestMapping("/api/pages")
class PageController {

    private final PageFiles files;

    PageController(PageFiles files) {
        this.files = files;
    }

    @GetMapping
    @Requires(Permission.ANALYSIS_READ)
    @Operation(summary = "Lists the chapters of a run's analysis; of the current run unless one is named")
    @Nullable
    ResponseEntity<Map<String, @Nullable Object>> list(
            Caller caller, Language language, @RequestParam Optional<String> run, WebRequest request) {
        var rights = new PageRights(caller, language);
        var published = files.run(run);
        return new PageAnswer(published, language, rights)
                .of(request, () -> rights.index(files.index(published, language)));
    }

    @GetMapping("/{chapter}")
    @Requires(Permission.ANALYSIS_READ)
    @Operation(summary = "Shows a chapter: figures with exact amounts, charts, and where the rows behind them are")
    @Nullable
    ResponseEntity<Map<String, @Nullable Object>> show(
            Caller caller,
            Language language,
            @PathVariable String chapter,
            @RequestParam Optional<String> run,
            WebRequest request) {
        var rights = new PageRights(caller, language);
        var published = files.run(run);
        return new PageAnswer(published, language, rights)
                .of(request, () -> rights.chapter(files.chapter(published, language, chapter)));
    }
}
