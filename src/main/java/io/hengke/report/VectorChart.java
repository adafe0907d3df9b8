package io.hengke.report;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A chart's SVG as vectors of a PDF. Shapes are drawn by an SVG library; texts are set in the document's own font, so
 * that they can be searched and no font of the machine is needed.
 */
final class VectorChart {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(e-?\\d+)?");
    private static final Pattern FONT_SIZE = Pattern.compile("font-size:\\s*([\\d.]+)px");
    /** From the middle of a line of text down to its base line, as a part of the font size. */
    private static final float MIDDLE_TO_BASE = 0.36f;

    private final Document svg;
    private final float width;
    private final float height;

    private VectorChart(Document svg, float width, float height) {
        this.svg = svg;
        this.width = width;
        this.height = height;
    }

    static VectorChart parse(String svg, float width, float height) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var document =
                    factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            return new VectorChart(document, width, height);
        } catch (Exception e) {
            throw new IllegalStateException("A chart is no well-formed SVG", e);
        }
    }

    float width() {
        return width;
    }

    float height() {
        return height;
    }

    /** Draws everything into a new template of the page's document. */
    PdfTemplate draw(PdfContentByte page, BaseFont font) {
        var template = page.createTemplate(width, height);
        var texts = take("text");
        take("style"); // how parts look under a pointer
        dropInvisibleStrokes();
        drawShapes(template);
        texts.forEach(it -> drawText(template, it, font));
        return template;
    }

    private List<Element> take(String tag) {
        var elements = elements(tag);
        elements.forEach(it -> Objects.requireNonNull(it.getParentNode()).removeChild(it));
        return elements;
    }

    /** On paper a stroke of width 0 is the thinnest line there is; in SVG it is none. */
    private void dropInvisibleStrokes() {
        elements("path").stream()
                .filter(it -> it.getAttribute("stroke-width").equals("0"))
                .forEach(it -> it.removeAttribute("stroke"));
    }

    private List<Element> elements(String tag) {
        var found = svg.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(it -> (Element) found.item(it))
                .toList();
    }

    private void drawShapes(PdfTemplate template) {
        try {
            var text = new StringWriter();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(svg), new StreamResult(text));
            var shapes = new SVGLoader()
                    .load(
                            new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)),
                            null,
                            LoaderContext.createDefault());
            var graphics = template.createGraphicsShapes(width, height);
            Objects.requireNonNull(shapes).render((Component) null, graphics, new ViewBox(width, height));
            graphics.dispose();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private void drawText(PdfTemplate template, Element text, BaseFont font) {
        var content = text.getTextContent();
        var sizes = FONT_SIZE.matcher(text.getAttribute("style"));
        var size = sizes.find() ? Float.parseFloat(sizes.group(1)) : 12f;
        var advance = font.getWidthPoint(content, size);
        var start = switch (text.getAttribute("text-anchor")) {
            case "middle" -> -advance / 2;
            case "end" -> -advance;
            default -> 0f;
        };
        var isCentred = text.getAttribute("dominant-baseline").equals("central");
        // PDF counts upwards from below: turn the drawing over, place the text, turn the text back
        var place = new AffineTransform(1, 0, 0, -1, 0, height);
        place.concatenate(transform(text.getAttribute("transform")));
        place.translate(
                number(text.getAttribute("x")) + start,
                number(text.getAttribute("y")) + (isCentred ? size * MIDDLE_TO_BASE : 0));
        place.scale(1, -1);
        var matrix = new double[6];
        place.getMatrix(matrix);
        template.beginText();
        template.setFontAndSize(font, size);
        template.setColorFill(color(text.getAttribute("fill")));
        template.setTextMatrix(
                (float) matrix[0], (float) matrix[1], (float) matrix[2], (float) matrix[3], (float) matrix[4], (float)
                        matrix[5]);
        template.showText(content);
        template.endText();
    }

    private static AffineTransform transform(String value) {
        var numbers = NUMBER.matcher(value)
                .results()
                .map(it -> Double.valueOf(it.group()))
                .toList();
        if (value.startsWith("matrix(") && numbers.size() == 6) {
            return new AffineTransform(numbers.stream().mapToDouble(it -> it).toArray());
        }
        if (value.startsWith("translate(") && numbers.size() == 2) {
            return AffineTransform.getTranslateInstance(numbers.get(0), numbers.get(1));
        }
        return new AffineTransform();
    }

    private static float number(String value) {
        return value.isEmpty() ? 0 : Float.parseFloat(value);
    }

    private static Color color(String value) {
        if (value.startsWith("#") && value.length() == 7) {
            return Color.decode(value);
        }
        return Color.DARK_GRAY;
    }
}
