package io.hengke.pages;

import io.hengke.report.ReportPages;
import io.hengke.results.CurrentRun;
import io.hengke.results.CurrentRun.Published;
import io.hengke.scorecard.MetricPages;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the pages of a published run, the current one unless another is named. */
@Component
class PageFiles {

    /** What a name may be made of; anything else, such as a way out of the folder, is not found. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final CurrentRun current;
    private final JsonMapper json = JsonMapper.builder().build();

    PageFiles(CurrentRun current) {
        this.current = current;
    }

    /** @throws Problem {@code pages.no-run.not-found} if there is no such run, or none yet */
    Published run(Optional<String> wanted) {
        var newest = current.find().orElseThrow(() -> new Problem("pages.no-run.not-found"));
        return wanted.filter(it -> !it.equals(newest.id()))
                .map(it -> earlier(newest, it))
                .orElse(newest);
    }

    private static Published earlier(Published newest, String id) {
        return Optional.of(id)
                .filter(it -> NAME.matcher(it).matches())
                .map(it -> newest.folder().resolveSibling(it))
                .filter(Files::isDirectory)
                .map(it -> new Published(id, it))
                .orElseThrow(() -> new Problem("pages.run.not-found", id));
    }

    /** The runs whose pages can be read, newest first. */
    List<Published> runs(Language language) {
        return current.readable().stream()
                .filter(it -> Files.isRegularFile(
                        RunPages.folder(it.folder(), language).resolve(MetricPages.HISTORY)))
                .toList();
    }

    ObjectNode index(Published run, Language language) {
        return read(RunPages.folder(run.folder(), language).resolve(ReportPages.INDEX + ".json"));
    }

    /** @throws Problem {@code pages.chapter.not-found} */
    ObjectNode chapter(Published run, Language language, String id) {
        var file = RunPages.folder(run.folder(), language).resolve(id + ".json");
        if (!NAME.matcher(id).matches() || id.equals(ReportPages.INDEX) || !Files.isRegularFile(file)) {
            throw new Problem("pages.chapter.not-found", id);
        }
        var chapter = read(file);
        if (!chapter.has("blocks")) {
            throw new Problem("pages.chapter.not-found", id);
        }
        return chapter;
    }

    ObjectNode metrics(Published run, Language language) {
        return read(RunPages.folder(run.folder(), language).resolve(MetricPages.CATALOGUE));
    }

    /** @throws Problem {@code pages.metric.not-found} */
    ObjectNode metric(Published run, Language language, String id) {
        return find(run, language, id).orElseThrow(() -> new Problem("pages.metric.not-found", id));
    }

    /** A metric with its periods; empty if the run's version of the program did not know it. */
    Optional<ObjectNode> find(Published run, Language language, String id) {
        var start = MetricPages.lineStart(id);
        try (var lines = Files.lines(RunPages.folder(run.folder(), language).resolve(MetricPages.HISTORY))) {
            return lines.filter(it -> it.startsWith(start)).findFirst().map(it -> (ObjectNode) json.readTree(it));
        } catch (IOException _) {
            throw new Problem("pages.run.not-found", run.id());
        }
    }

    ObjectNode newObject() {
        return json.createObjectNode();
    }

    private ObjectNode read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Problem("pages.no-pages.not-found");
        }
        try {
            return (ObjectNode) json.readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
