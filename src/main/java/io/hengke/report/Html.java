package io.hengke.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One element of a page, written as HTML that is also well-formed XML, so that the PDF can be made of it. */
final class Html {

    private static final Set<String> VOID = Set.of("meta", "input", "br", "img", "col");

    private final String tag;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    private Html(String tag) {
        this.tag = tag;
    }

    static Html element(String tag, Html... children) {
        return new Html(tag).add(children);
    }

    /** An element with a class (several by blanks) and a text. */
    static Html element(String tag, String classes, String text) {
        var element = new Html(tag);
        return (classes.isEmpty() ? element : element.with("class", classes)).text(text);
    }

    static Html block(String classes, Html... children) {
        return new Html("div").with("class", classes).add(children);
    }

    Html with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    Html add(Html... children) {
        content.addAll(List.of(children));
        return this;
    }

    Html addAll(List<Html> children) {
        content.addAll(children);
        return this;
    }

    Html text(String text) {
        content.add(escape(text));
        return this;
    }

    /** Script, style or other text that must stay as it is. */
    Html raw(String text) {
        content.add(text);
        return this;
    }

    void writeTo(StringBuilder page) {
        page.append('<').append(tag);
        attributes.forEach((name, value) -> page.append(' ')
                .append(name)
                .append("=\"")
                .append(escape(value))
                .append('"'));
        if (VOID.contains(tag)) {
            page.append("/>");
            return;
        }
        page.append('>');
        for (var part : content) {
            if (part instanceof Html element) {
                element.writeTo(page);
            } else {
                page.append(part);
            }
        }
        page.append("</").append(tag).append(">");
    }

    @Override
    public String toString() {
        var page = new StringBuilder();
        writeTo(page);
        return page.toString();
    }

    /** Text is data: markup in it is shown, never run; characters that XML forbids become a replacement sign. */
    static String escape(String text) {
        var result = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(it -> {
            switch (it) {
                case '&' -> result.append("&amp;");
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '"' -> result.append("&quot;");
                default -> result.appendCodePoint(isXml(it) ? it : 0xFFFD);
            }
        });
        return result.toString();
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
