package io.hengke.report;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.json.JsonParser;

/**
 * The page's chart script run without a browser: the same descriptions become the same charts as SVG text.
 *
 * <p>Used by one thread, the one that opened it. The script reaches no file, no network and no class of ours.
 */
final class ChartScript implements AutoCloseable {

    /** What the script expects of a browser; nothing is ever called back, since the charts have no animation. */
    private static final String HOST = """
            var self = globalThis;
            var console = {log: function () {}, warn: function () {}, error: function () {}};
            function setTimeout() { return 0; }
            function clearTimeout() {}
            """;

    private final Context context = Context.enter();
    private final Scriptable scope;
    private final Scriptable charts;

    ChartScript() {
        // compiled methods may not exceed 64 KB, which bundled scripts do
        context.setInterpretedMode(true);
        context.setLanguageVersion(Context.VERSION_ES6);
        scope = context.initSafeStandardObjects();
        context.evaluateString(scope, HOST, "host", 1, null);
        context.evaluateString(scope, Assets.text("charts.js"), "charts.js", 1, null);
        charts = (Scriptable) ScriptableObject.getProperty(scope, "hengkeCharts");
    }

    String svg(Chart chart, int width, int height) {
        try {
            var description = new JsonParser(context, scope).parseValue(chart.json());
            var draw = (Function) ScriptableObject.getProperty(charts, "svg");
            return (String) Context.jsToJava(
                    draw.call(context, scope, charts, new Object[] {description, width, height}), String.class);
        } catch (JsonParser.ParseException e) {
            throw new IllegalStateException(chart.id(), e);
        }
    }

    @Override
    public void close() {
        Context.exit();
    }
}
