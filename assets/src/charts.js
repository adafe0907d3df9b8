// The charts, for the page (draw) and for the PDF (svg), from the same descriptions.
import { core } from './echarts.js';
import { options } from './options.js';
import { DARK, LIGHT } from './themes.js';

/** Draws into an element of the page and returns the chart, so that it can be resized or redrawn. */
function draw(element, spec, dark) {
  const existing = core.getInstanceByDom(element);
  const chart = existing || core.init(element, null, { renderer: 'svg' });
  chart.setOption(options(spec, dark ? DARK : LIGHT, element.clientWidth), { notMerge: true });
  chart.resize();
  return chart;
}

/** The same chart as SVG text, for an engine without a document. */
function svg(spec, width, height) {
  const chart = core.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(options(spec, LIGHT, width));
  const text = chart.renderToSVGString();
  chart.dispose();
  return text;
}

globalThis.hengkeCharts = { draw, svg };
