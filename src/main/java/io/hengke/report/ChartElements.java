package io.hengke.report;

import java.awt.Point;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.extend.ReplacedElement;
import org.openpdf.extend.UserAgentCallback;
import org.openpdf.layout.LayoutContext;
import org.openpdf.pdf.ITextFSImage;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextReplacedElement;
import org.openpdf.pdf.ITextReplacedElementFactory;
import org.openpdf.render.BlockBox;
import org.openpdf.render.RenderingContext;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfTemplate;

/** Puts charts where the page has {@code <img data-chart="id">}. */
final class ChartElements extends ITextReplacedElementFactory {

    private final Map<String, VectorChart> charts;
    private final BaseFont font;
    private final float dotsPerPoint;
    private final Map<String, PdfTemplate> drawn = new HashMap<>();

    ChartElements(ITextOutputDevice device, Map<String, VectorChart> charts, BaseFont font) {
        super(device);
        this.charts = charts;
        this.font = font;
        this.dotsPerPoint = device.getDotsPerPoint();
    }

    @Override
    public @Nullable ReplacedElement createReplacedElement(
            LayoutContext context, BlockBox box, UserAgentCallback agent, int cssWidth, int cssHeight) {
        var element = box.getElement();
        var id = element == null ? "" : element.getAttribute("data-chart");
        var chart = charts.get(id);
        return chart == null
                ? super.createReplacedElement(context, box, agent, cssWidth, cssHeight)
                : new ChartElement(
                        id,
                        chart,
                        Math.round(chart.width() * PaperCharts.POINTS_PER_PIXEL * dotsPerPoint),
                        Math.round(chart.height() * PaperCharts.POINTS_PER_PIXEL * dotsPerPoint));
    }

    /** One chart on a page, in the device's dots. */
    private final class ChartElement implements ITextReplacedElement {

        private final String id;
        private final VectorChart chart;
        private final int width;
        private final int height;
        private Point location = new Point(0, 0);

        private ChartElement(String id, VectorChart chart, int width, int height) {
            this.id = id;
            this.chart = chart;
            this.width = width;
            this.height = height;
        }

        @Override
        public void paint(RenderingContext context, ITextOutputDevice device, BlockBox box) {
            var template = drawn.computeIfAbsent(id, _ -> chart.draw(device.getCurrentPage(), font));
            var image = new ITextFSImage(Image.getInstance(template)).scale(width, height);
            var bounds = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
            device.drawImage(image, bounds.x, bounds.y);
        }

        @Override
        public int getIntrinsicWidth() {
            return width;
        }

        @Override
        public int getIntrinsicHeight() {
            return height;
        }

        @Override
        public Point getLocation() {
            return location;
        }

        @Override
        public void setLocation(int x, int y) {
            location = new Point(x, y);
        }

        @Override
        public void detach(LayoutContext context) {}

        @Override
        public boolean isRequiresInteractivePaint() {
            return false;
        }

        @Override
        public boolean hasBaseline() {
            return false;
        }

        @Override
        public int getBaseline() {
            return 0;
        }
    }
}
