package io.hengke.runs;

import io.hengke.governance.Caller;
import io.hengke.imports.Facts;
import io.hengke.shared.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Everything known of one run. */
@Component
class RunDetails {

    private final RunViews views;
    private final RunFolders folders;
    private final RunFiles files;
    private final JsonMapper json;

    RunDetails(RunViews views, RunFolders folders, RunFiles files, JsonMapper json) {
        this.views = views;
        this.folders = folders;
        this.files = files;
        this.json = json;
    }

    /**
     * @param imports the imports in it, in their order
     * @param document how it was made; null without a result
     * @param steps names of its steps in the reader's language
     * @param files what may be downloaded
     */
    record RunDetail(
            RunView run,
            List<Facts.Included> imports,
            @Nullable RunDocument document,
            List<StepName> steps,
            List<RunFiles.RunFile> files) {}

    record StepName(String name, String text) {}

    RunDetail of(StoredRun run, Caller caller) {
        var result = folders.result(run.id());
        var document = run.isReadable() && RunDocument.isIn(result) ? RunDocument.read(result, json) : null;
        return new RunDetail(
                views.of(run, caller),
                run.inputs() == null ? List.of() : List.of(json.readValue(run.inputs(), Facts.Included[].class)),
                document,
                document == null ? List.of() : names(document, caller),
                files.list(document == null ? folders.refused(run.id()) : result));
    }

    private static List<StepName> names(RunDocument document, Caller caller) {
        var messages = Messages.in(caller.language());
        return document.steps().stream()
                .map(it -> new StepName(
                        it.name(), messages.find("analysis.step." + it.name()).orElse(it.name())))
                .toList();
    }
}
