package io.hengke.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report as one page that needs nothing else: styles, scripts and data are inside, and its content security policy
 * lets it ask no host for anything and run no other script.
 */
final class HtmlPage {

    private static final String BEFORE_FIRST_PAINT = "document.documentElement.classList.add('js')";

    private final Edition edition;
    private final HtmlBlocks blocks;

    HtmlPage(Edition edition) {
        this.edition = edition;
        this.blocks = new HtmlBlocks(edition);
    }

    String write(Masthead masthead, List<Section> sections) {
        var scripts = Stream.of(BEFORE_FIRST_PAINT, Assets.text("charts.js"), Assets.text("page.js"))
                .map(it -> it.replace("</script", "<\\/script"))
                .toList();
        var page = new StringBuilder("<!DOCTYPE html>\n");
        Html.element("html", head(masthead, scripts), body(masthead, sections, scripts))
                .with("lang", edition.context().language().tag())
                .writeTo(page);
        return page.append('\n').toString();
    }

    private static Html head(Masthead masthead, List<String> scripts) {
        var hashes = scripts.stream().map(HtmlPage::hash).collect(Collectors.joining(" "));
        return Html.element(
                "head",
                Html.element("meta").with("charset", "utf-8"),
                Html.element("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Html.element("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", "default-src 'none'; style-src 'unsafe-inline'; script-src " + hashes),
                Html.element("title", "", masthead.title()),
                Html.element("style").raw(Assets.text("page.css")),
                Html.element("script").raw(scripts.getFirst()));
    }

    private Html body(Masthead masthead, List<Section> sections, List<String> scripts) {
        var body = Html.element(
                "body",
                Html.element("a", "skip", edition.text("skip")).with("href", "#main"),
                Html.block(
                        "frame",
                        header(masthead),
                        contents(sections),
                        main(sections),
                        Html.element("footer", "", masthead.colophon())));
        sections.stream()
                .flatMap(it -> it.blocks().stream())
                .mapMulti((Block block, Consumer<Chart> charts) -> {
                    if (block instanceof Block.Figure figure && figure.chart() != null) {
                        charts.accept(figure.chart());
                    }
                })
                .forEach(it -> body.add(Html.element("script")
                        .with("type", "application/json")
                        .with("id", it.id())
                        .raw(it.json())));
        scripts.stream().skip(1).forEach(it -> body.add(Html.element("script").raw(it)));
        return body;
    }

    private static Html header(Masthead masthead) {
        var facts = Html.element("ul").with("class", "meta");
        masthead.facts()
                .forEach(it -> facts.add(Html.element("li", "", it.name()).add(Html.element("b", "", it.meaning()))));
        return Html.element(
                        "header",
                        Html.element("p", "brand", masthead.brand()),
                        Html.element("h1", "", masthead.title()),
                        facts)
                .with("class", "top");
    }

    private Html contents(List<Section> sections) {
        var list = Html.element("ol");
        sections.forEach(it ->
                list.add(Html.element("li", Html.element("a", "", it.title()).with("href", "#" + it.id()))));
        return Html.element("nav", Html.element("h2", "", edition.text("contents")), list)
                .with("aria-label", edition.text("contents"));
    }

    private Html main(List<Section> sections) {
        var main = Html.element("main").with("id", "main").with("tabindex", "-1");
        for (var section : sections) {
            main.add(Html.element(
                            "section",
                            Html.element("h2", "", section.title()).with("id", section.id() + "-title"),
                            Html.element("p", "lead", section.lead()))
                    .with("id", section.id())
                    .with("aria-labelledby", section.id() + "-title")
                    .addAll(section.blocks().stream().map(blocks::of).toList()));
        }
        return main;
    }

    private static String hash(String script) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
