/** How a chart's numbers are written; as the report's chapters describe it. */
export interface ChartScale {
  format: 'money' | 'share' | 'decimal' | 'count';
  unit?: string;
  /** money: what axis labels are divided by, in minor units */
  factor?: number;
  /** money: minor units in one unit of the currency */
  major?: number;
  currency?: string;
}

export interface ChartSeries {
  name: string;
  values: (number | null)[];
  /** position in the palette, so that a cost class keeps its hue */
  color?: number;
  tone?: 'good' | 'bad' | 'accent' | 'total';
  mark?: { value: number; label: string };
}

/** What a chart shows, told apart from how it is drawn; `@report/options.js` turns it into ECharts options. */
export interface ChartSpec {
  kind: 'bars' | 'lines' | 'waterfall' | 'heat';
  scale: ChartScale;
  categories?: string[];
  categoryName?: string;
  series?: ChartSeries[];
  stacked?: boolean;
  horizontal?: boolean;
  area?: boolean;
  labelEvery?: number;
  marks?: { category: string; label: string }[];
  steps?: { name: string; value: number; total?: boolean }[];
  rows?: string[];
  rowName?: string;
  /** heat: column, row, value, note */
  cells?: [number, number, number, string?][];
}
