// From a chart's description (kind, categories, series, scale), as the report writes it, to ECharts options.
import { brief, full } from './numbers.js';

const FONT = 'PingFang SC, Microsoft YaHei, Noto Sans SC, WenQuanYi Micro Hei, system-ui, sans-serif';

function escaped(text) {
  return String(text).replace(/[&<>"]/g, (it) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[it]);
}

function base(spec, theme) {
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: theme.ink, fontSize: 12 },
    color: theme.series,
    tooltip: {
      confine: true,
      backgroundColor: theme.surface,
      borderColor: theme.line,
      textStyle: { color: theme.ink, fontSize: 12, fontFamily: FONT },
      extraCssText: 'box-shadow:0 4px 16px rgba(0,0,0,.12);font-variant-numeric:tabular-nums',
    },
    grid: { left: 8, right: 20, top: 30 + legendHeight(spec), bottom: spec.categoryName ? 28 : 8, containLabel: true },
  };
}

/** Room for the legend's lines, from the length of its texts: a Chinese character is about twice as wide as a letter. */
function legendHeight(spec) {
  if (!spec.series || spec.series.length < 2) return 0;
  let rows = 1;
  let used = 0;
  spec.series.forEach((it) => {
    const wide = 34 + Array.from(it.name).reduce((sum, letter) => sum + (letter > '\u2e80' ? 12.5 : 7), 0);
    if (used > 0 && used + wide > spec.width - 10) {
      rows += 1;
      used = 0;
    }
    used += wide;
  });
  return 4 + 22 * rows;
}

function legend(spec, theme) {
  return {
    show: spec.series.length > 1,
    type: 'plain',
    top: 0,
    left: 0,
    right: 0,
    bottom: 'auto',
    orient: 'horizontal',
    itemWidth: 12,
    itemHeight: 10,
    itemGap: 12,
    borderWidth: 0,
    textStyle: { color: theme.muted, fontSize: 12 },
  };
}

function categories(spec, theme) {
  return {
    type: 'category',
    data: spec.categories,
    name: spec.categoryName || '',
    nameLocation: 'middle',
    nameGap: 28,
    nameTextStyle: { color: theme.muted },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: theme.line } },
    axisLabel: {
      color: theme.muted,
      hideOverlap: true,
      interval: spec.labelEvery ? (index) => index % spec.labelEvery === 0 : spec.categories.length <= 16 ? 0 : 'auto',
    },
  };
}

function values(spec, theme) {
  return {
    type: 'value',
    name: spec.scale.unit || '',
    nameLocation: spec.horizontal ? 'middle' : 'end',
    nameGap: spec.horizontal ? 28 : 12,
    nameTextStyle: { color: theme.muted, align: spec.horizontal ? 'center' : 'left' },
    axisLabel: { color: theme.muted, hideOverlap: true, formatter: (it) => brief(it, spec.scale) },
    splitLine: { lineStyle: { color: theme.line } },
    splitNumber: 4,
  };
}

function axisTooltip(spec) {
  return (items) => {
    const list = Array.isArray(items) ? items : [items];
    const lines = list
      .filter((it) => it.value !== null && it.value !== undefined && it.value !== '-')
      .map((it) => `${it.marker} ${escaped(it.seriesName)}&ensp;<b>${full(valueOf(it), spec.scale)}</b>`);
    return [`<b>${escaped(list[0].name)}</b>`].concat(lines).join('<br>');
  };
}

function valueOf(item) {
  return Array.isArray(item.value) ? item.value[item.value.length - 1] : item.value;
}

function seriesColor(series, position, theme) {
  if (series.tone) return theme[series.tone];
  const index = series.color === undefined ? position : series.color;
  return theme.series[index % theme.series.length];
}

/** Bars side by side or, with spec.stacked, on top of each other; spec.horizontal lays them down. */
function bars(spec, theme) {
  const across = categories(spec, theme);
  const along = values(spec, theme);
  if (spec.horizontal) across.inverse = true;
  const basis = base(spec, theme);
  if (spec.horizontal && spec.scale.unit) basis.grid.bottom = 26;
  return Object.assign(basis, {
    legend: legend(spec, theme),
    xAxis: spec.horizontal ? along : across,
    yAxis: spec.horizontal ? across : along,
    tooltip: Object.assign(base(spec, theme).tooltip, {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: axisTooltip(spec),
    }),
    series: spec.series.map((series, position) => ({
      type: 'bar',
      name: series.name,
      data: series.values,
      stack: spec.stacked ? 'all' : undefined,
      barMaxWidth: 34,
      barGap: '15%',
      itemStyle: { color: seriesColor(series, position, theme) },
      markLine: markLine(series, spec, theme),
    })),
  });
}

function markLine(series, spec, theme) {
  if (!series.mark) return undefined;
  const at = {};
  at[spec.horizontal ? 'xAxis' : 'yAxis'] = series.mark.value;
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: theme.muted, type: 'dashed' },
    label: { formatter: series.mark.label, color: theme.muted, position: spec.horizontal ? 'start' : 'insideEndTop', rotate: 0 },
    data: [at],
  };
}

/** One or more lines; spec.area fills below; spec.marks are vertical lines at a category. */
function lines(spec, theme) {
  const across = categories(spec, theme);
  across.boundaryGap = false;
  return Object.assign(base(spec, theme), {
    legend: legend(spec, theme),
    xAxis: across,
    yAxis: values(spec, theme),
    tooltip: Object.assign(base(spec, theme).tooltip, { trigger: 'axis', formatter: axisTooltip(spec) }),
    series: spec.series.map((series, position) => ({
      type: 'line',
      name: series.name,
      data: series.values,
      showSymbol: spec.categories.length < 3,
      symbolSize: 6,
      lineStyle: { width: 2 },
      itemStyle: { color: seriesColor(series, position, theme) },
      areaStyle: spec.area ? { opacity: 0.12 } : undefined,
      markLine: position === 0 && spec.marks ? verticals(spec, theme) : undefined,
    })),
  });
}

function verticals(spec, theme) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: theme.muted, type: 'dashed' },
    label: { color: theme.ink, fontSize: 12, position: 'insideEndTop', rotate: 0, padding: [0, 6, 0, 6] },
    data: spec.marks.map((it) => ({ xAxis: it.category, label: { formatter: it.label, align: side(it, spec) } })),
  };
}

/** Where the words beside a vertical line have more room, and do not meet the unit above the axis. */
function side(mark, spec) {
  return spec.categories.indexOf(mark.category) < spec.categories.length / 2 ? 'left' : 'right';
}

/** Steps from a total to a total: each bar hangs where the last one ended. */
function waterfall(spec, theme) {
  const rest = [];
  const shown = [];
  let level = 0;
  spec.steps.forEach((step) => {
    const from = step.total ? 0 : level;
    const to = step.total ? step.value : level + step.value;
    level = to;
    const low = Math.min(from, to);
    const high = Math.max(from, to);
    // a bar across zero starts at zero on its own side: ECharts stacks each sign apart
    rest.push(low > 0 ? low : high < 0 ? high : 0);
    shown.push([low, high]);
  });
  const tone = (step) => (step.total ? (step.value < 0 ? theme.bad : theme.total) : step.value < 0 ? theme.accent : theme.good);
  const part = (index, above) => {
    const [low, high] = shown[index];
    if (low >= 0) return above ? high - low : 0;
    if (high <= 0) return above ? 0 : low - high;
    return above ? high : low;
  };
  const bar = (name, above) => ({
    type: 'bar',
    name,
    stack: 'all',
    barMaxWidth: 44,
    data: spec.steps.map((step, index) => ({ value: part(index, above), itemStyle: { color: tone(step) } })),
    label: above && !spec.narrow
      ? { show: true, position: 'top', color: theme.muted, fontSize: spec.width < 900 ? 9 : 11, formatter: (it) => brief(spec.steps[it.dataIndex].value, spec.scale) }
      : { show: false },
  });
  const across = categories(Object.assign({}, spec, { categories: spec.steps.map((it) => it.name) }), theme);
  const room = Math.floor((spec.width - 90) / spec.steps.length);
  across.axisLabel = spec.narrow
    ? { color: theme.muted, interval: 0, rotate: 90, fontSize: 10 }
    : { color: theme.muted, interval: 0, fontSize: 11, lineHeight: 14, width: room, overflow: 'break' };
  return Object.assign(base(spec, theme), {
    xAxis: across,
    yAxis: values(spec, theme),
    tooltip: Object.assign(base(spec, theme).tooltip, {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (items) => {
        const step = spec.steps[items[0].dataIndex];
        return `<b>${escaped(step.name)}</b><br>${full(step.value, spec.scale)}`;
      },
    }),
    series: [
      { type: 'bar', stack: 'all', silent: true, itemStyle: { color: 'transparent' }, data: rest, barMaxWidth: 44 },
      bar('above', true),
      bar('below', false),
    ],
  });
}

/** A grid of cells, darker for more; the number stands in the cell where there is room. */
function heat(spec, theme) {
  const highest = spec.cells.reduce((most, cell) => Math.max(most, cell[2]), 0);
  const across = categories(spec, theme);
  const down = Object.assign(categories(spec, theme), { data: spec.rows, inverse: true, name: spec.rowName || '' });
  down.nameLocation = 'start';
  down.nameGap = 10;
  down.nameTextStyle = { color: theme.muted, align: 'left' };
  across.position = 'bottom';
  const roomy = !spec.narrow || spec.categories.length <= 7;
  return Object.assign(base(spec, theme), {
    grid: { left: 8, right: 12, top: spec.rowName ? 28 : 8, bottom: spec.categoryName ? 30 : 8, containLabel: true },
    xAxis: across,
    yAxis: down,
    tooltip: Object.assign(base(spec, theme).tooltip, {
      formatter: (it) => {
        const cell = spec.cells[it.dataIndex];
        const head = `<b>${escaped(spec.rows[cell[1]])} · ${escaped(spec.categories[cell[0]])}</b>`;
        return `${head}<br>${full(cell[2], spec.scale)}${cell[3] ? `<br>${escaped(cell[3])}` : ''}`;
      },
    }),
    visualMap: { show: false, min: 0, max: highest || 1, dimension: 2, inRange: { color: theme.heat } },
    series: [{
      type: 'heatmap',
      data: spec.cells.map((cell) => ({
        value: [cell[0], cell[1], cell[2]],
        label: { color: cell[2] > highest * 0.55 ? theme.heatInk[1] : theme.heatInk[0] },
      })),
      itemStyle: { borderColor: theme.surface, borderWidth: 2 },
      label: { show: roomy, fontSize: 11, formatter: (it) => brief(it.value[2], spec.scale) },
    }],
  });
}

const KINDS = { bars, lines, waterfall, heat };

/** Options for a chart of the given width; narrow screens and paper get fewer labels. */
export function options(spec, theme, width) {
  return KINDS[spec.kind](Object.assign({}, spec, { narrow: width < 560, width }), theme);
}
