package io.hengke.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.text.pdf.BaseFont;

/** The report as PDF: the same sections, set on A4 pages in an embedded font, with the charts as vectors. */
final class PdfPages {

    private final Edition edition;
    private final PaperBlocks blocks;

    PdfPages(Edition edition) {
        this.edition = edition;
        this.blocks = new PaperBlocks(edition);
    }

    byte[] write(Masthead masthead, List<Section> sections) {
        var renderer = new ITextRenderer();
        try {
            var font = BaseFont.createFont(Assets.FONT, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            renderer.getFontResolver().addFont(font, Assets.FONT, "Noto Sans SC");
            var elements = new ChartElements(renderer.getOutputDevice(), PaperCharts.draw(sections), font);
            renderer.getSharedContext().setReplacedElementFactory(elements);
            renderer.setDocumentFromString(page(masthead, sections));
            renderer.layout();
            var pdf = new ByteArrayOutputStream();
            renderer.createPDF(pdf);
            return reproducible(pdf.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The library writes the time of day and random names into every document. They are replaced by what depends on the
     * run only, each by something of the same length, so that every offset in the document stays right.
     */
    private byte[] reproducible(byte[] pdf) {
        var day = edition.context().asOf().toString().replace("-", "");
        var id = UUID.nameUUIDFromBytes(edition.context().runId().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return new String(pdf, StandardCharsets.ISO_8859_1)
                .replaceAll("[A-Z]{6}\\+NotoSansSC", "HENGKE+NotoSansSC")
                .replaceAll("Date\\(D:\\d{8}\\d{6}", "Date(D:" + day + "000000")
                .replaceAll("/ID \\[<\\p{XDigit}{32}><\\p{XDigit}{32}>]", "/ID [<" + id + "><" + id + ">]")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private String page(Masthead masthead, List<Section> sections) {
        var body = Html.element(
                "body",
                Html.block("foot").text(masthead.title()),
                Html.element("p", "brand", masthead.brand()),
                Html.element("h1", "", masthead.title()),
                facts(masthead));
        sections.forEach(it ->
                body.add(blocks.of(it).with("class", it.equals(sections.getFirst()) ? "section first" : "section")));
        body.add(Html.element("p", "lead", masthead.colophon()));
        var page = new StringBuilder();
        Html.element(
                        "html",
                        Html.element(
                                "head",
                                Html.element("title", "", masthead.title()),
                                Html.element("style").raw(Assets.text("paper.css"))),
                        body)
                .with("lang", edition.context().language().tag())
                .writeTo(page);
        return page.toString();
    }

    private static Html facts(Masthead masthead) {
        var text = masthead.facts().stream()
                .map(it -> it.name() + " " + it.meaning())
                .reduce((one, other) -> one + " · " + other);
        return Html.block("meta").text(text.orElse(""));
    }
}
