/** The report's scripts, shared with the browser application as they are. */
declare module '@report/options.js' {
  import type { EChartsCoreOption } from 'echarts/core';
  import type { ChartSpec } from '@/charts/spec';

  export function options(spec: ChartSpec, theme: object, width: number): EChartsCoreOption;
}

declare module '@report/themes.js' {
  export const LIGHT: Record<string, string | string[]> & { series: string[] };
  export const DARK: Record<string, string | string[]> & { series: string[] };
}

declare module '@report/tables.js' {
  export function csvCell(text: string): string;
}
