package io.hengke.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All charts of a report, drawn for paper. */
final class PaperCharts {

    /** A chart 680 wide fills the 180 mm between the margins of an A4 page. */
    static final float POINTS_PER_PIXEL = 0.75f;

    private static final int WIDTH = 680;
    private static final int HEIGHT = 270;
    private static final int HEIGHT_BEFORE_ROWS = 60;
    private static final int HEIGHT_OF_ROW = 17;

    private PaperCharts() {}

    static Map<String, VectorChart> draw(List<Section> sections) {
        var drawn = new TreeMap<String, VectorChart>();
        try (var script = new ChartScript()) {
            for (var section : sections) {
                for (var block : section.blocks()) {
                    if (block instanceof Block.Figure figure && figure.chart() != null) {
                        var chart = figure.chart();
                        var height = Math.max(HEIGHT, HEIGHT_BEFORE_ROWS + HEIGHT_OF_ROW * chart.rows());
                        drawn.put(chart.id(), VectorChart.parse(script.svg(chart, WIDTH, height), WIDTH, height));
                    }
                }
            }
        }
        return drawn;
    }
}
