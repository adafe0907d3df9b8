import { queryOptions } from '@tanstack/react-query';
import type { ChartSpec } from '@/charts/spec';
import { language } from '@/i18n';
import { http } from '@/lib/api';

export type ColumnKind = 'text' | 'customer' | 'money' | 'exact_money' | 'count' | 'share' | 'decimal' | 'quantity';
export type Cell = string | number | null;

/** Where the rows behind a figure are, and what to narrow them to. */
export interface Drill {
  place:
    | 'customers'
    | 'answers'
    | 'texts'
    | 'contracts'
    | 'moves'
    | 'assignments'
    | 'costs'
    | 'metric'
    | 'chapter'
    | 'imports';
  /** several values of one are alternatives */
  filters: Record<string, string | string[]>;
  /** how many rows are there for who sees them all; undefined where the figure does not count them */
  rows?: number;
}

export interface FigureColumn {
  /** with its unit, as the report shows it */
  title: string;
  /** with the unit of exported amounts */
  exportTitle: string;
  kind: ColumnKind;
  /** money: minor units in one unit shown, and digits after the point */
  factor?: number;
  digits?: number;
  /** what a cell of this column narrows its row's drill by */
  filter?: Record<string, string>;
}

export interface FigureRow {
  cells: Cell[];
  drill: Drill | null;
}

export interface FigureTable {
  caption: string;
  columns: FigureColumn[];
  rows: FigureRow[];
  /** rows that exist but are not listed */
  more: number;
  all: Drill | null;
}

export interface FigureBlock {
  kind: 'figure';
  id: string;
  title: string;
  scope: string;
  definition: string;
  chart: { summary: string; rows: number; description: ChartSpec } | null;
  table: FigureTable;
}

export interface Card {
  label: string;
  value: string;
  exact: string;
  note: string;
  definition: string;
  tone: '' | 'good' | 'bad';
  drill: Drill | null;
}

export interface Finding {
  tone: 'good' | 'bad' | 'note';
  toneName: string;
  chapter: string;
  chapterTitle: string;
  sentence: string;
  detail: string;
}

export type Block =
  | FigureBlock
  | { kind: 'cards'; cards: Card[] }
  | { kind: 'findings'; findings: Finding[] }
  | { kind: 'prose'; text: string }
  | { kind: 'refusal'; title: string; reason: string }
  | { kind: 'terms'; terms: { name: string; meaning: string }[] };

export interface ChapterHead {
  id: string;
  title: string;
  lead: string;
  showsCost: boolean;
}

export interface Chapter extends ChapterHead {
  group: string;
  run: string;
  asOf: string;
  currency: string;
  blocks: Block[];
}

export interface PagesIndex {
  run: string;
  asOf: string;
  /** first and last month of the analysis, YYYY-MM */
  from: string;
  to: string;
  currency: string;
  customers: number;
  groups: { id: string; title: string; chapters: ChapterHead[] }[];
}

/** The chapters of a run, the current one unless an earlier is named, in the reader's language. */
export const pagesQuery = (run?: string) =>
  queryOptions({
    queryKey: ['pages', language(), run],
    queryFn: () => http.get<PagesIndex>('/api/pages', { run }),
  });

/** One chapter of a run. */
export const chapterQuery = (chapter: string, run?: string) =>
  queryOptions({
    queryKey: ['pages', language(), run, chapter],
    queryFn: () => http.get<Chapter>(`/api/pages/${encodeURIComponent(chapter)}`, { run }),
  });
