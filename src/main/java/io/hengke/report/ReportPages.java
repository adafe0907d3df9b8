package io.hengke.report;

import io.hengke.warehouse.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The chapters of the report as data for a program that shows them itself: one file a chapter, and {@code index.json}.
 *
 * <p>The same chapters write the report, so both tell the same figures; here amounts stay whole minor units beside the
 * scale the report shows them in, tables are not cut, and a row says where what it sums up is listed.
 */
public final class ReportPages {

    /** Name of the file that lists the chapters. */
    public static final String INDEX = "index";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Edition edition;
    private final Masthead masthead;
    private final Row headline;
    private final List<Section> sections;

    /** Reads the marts; the engine may be closed afterwards. It must hold {@link Report#MARTS}. */
    public ReportPages(Engine engine, ReportContext context) {
        edition = Edition.of(new Marts(engine), context, true);
        headline = edition.marts().single("headline");
        masthead = Masthead.of(edition, headline);
        sections = Contents.ALL.stream()
                .map(it -> it.chapter().write(edition, headline))
                .toList();
    }

    /** Writes {@code index.json} and {@code <chapter>.json} into the folder, which is made. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder, INDEX, index());
        for (int i = 0; i < sections.size(); i++) {
            write(folder, sections.get(i).id(), chapter(Contents.ALL.get(i), sections.get(i)));
        }
    }

    private static void write(Path folder, String name, ObjectNode content) throws IOException {
        Files.writeString(folder.resolve(name + ".json"), JSON.writeValueAsString(content) + "\n");
    }

    private ObjectNode index() {
        var context = edition.context();
        var index = JSON.createObjectNode()
                .put("run", context.runId())
                .put("version", context.version())
                .put("asOf", context.asOf().toString())
                .put("from", headline.month("first_month"))
                .put("to", headline.month("last_month"))
                .put("currency", context.currency())
                .put("minorPerMajor", context.minorPerMajor())
                .put("customers", headline.number("customers"));
        var facts = index.putArray("facts");
        masthead.facts().forEach(it -> facts.addObject().put("name", it.name()).put("meaning", it.meaning()));
        var groups = index.putArray("groups");
        Arrays.stream(Contents.Group.values()).forEach(it -> group(groups, it));
        return index;
    }

    private void group(ArrayNode groups, Contents.Group group) {
        var node = groups.addObject().put("id", group.key()).put("title", edition.text("group." + group.key()));
        var chapters = node.putArray("chapters");
        IntStream.range(0, sections.size())
                .filter(it -> Contents.ALL.get(it).group() == group)
                .forEach(it -> heading(chapters.addObject(), Contents.ALL.get(it), sections.get(it)));
    }

    private static ObjectNode heading(ObjectNode node, Contents.Entry entry, Section section) {
        return node.put("id", section.id())
                .put("title", section.title())
                .put("lead", section.lead())
                .put("showsCost", entry.showsCost());
    }

    private ObjectNode chapter(Contents.Entry entry, Section section) {
        var context = edition.context();
        var chapter = heading(JSON.createObjectNode(), entry, section)
                .put("group", entry.group().key())
                .put("run", context.runId())
                .put("asOf", context.asOf().toString())
                .put("currency", context.currency())
                .put("minorPerMajor", context.minorPerMajor());
        var blocks = new JsonBlocks(edition, chapter.putArray("blocks"));
        section.blocks().forEach(blocks::add);
        return chapter;
    }
}
