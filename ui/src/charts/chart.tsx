import { Skeleton } from 'antd';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { type Column, DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { exported } from '@/components/table-columns';
import { csv, download } from '@/lib/csv';
import { useSession } from '@/lib/session';
import { useUrlState } from '@/lib/use-url-state';
import styles from './chart.module.css';
import { CopyLink, SaveFigure, ViewSwitch } from './figure-tools';
import type { ChartSpec } from './spec';

const Drawing = lazy(() => import('./drawing'));

interface ChartProps<Row> {
  /** unique in the page; also the name of the CSV file and of the place a link leads to */
  name: string;
  title: string;
  /** the chart in one sentence, for those who do not see it */
  summary: string;
  spec: ChartSpec;
  /** the numbers behind the picture: every chart has its table */
  table: { columns: Column<Row>[]; rows: Row[]; rowKey: (row: Row) => string };
  /** what the numbers mean, beside the title */
  help?: string;
  note?: string;
}

/**
 * A chart with its table, of which the reader sees one at a time; the table sorts, filters and exports. Which of them it
 * is stands in the address, so that a link opens what the reader saw.
 */
export function Chart<Row extends object>({ name, title, summary, spec, table, help, note }: ChartProps<Row>) {
  const key = `${name}.view`;
  const [state, change] = useUrlState({ [key]: 'chart' });
  const { currency } = useSession();
  const showsChart = state[key] !== 'table';
  const { columns, rows } = table;
  const { hash } = useLocation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hash === `#${name}`) place.current?.scrollIntoView();
  }, [hash, name]);
  const save = () =>
    download(
      `${name}.csv`,
      csv(
        columns.map((it) => it.exportTitle ?? it.title),
        rows.map((row) => columns.map((it) => exported(it, row, currency))),
      ),
    );
  return (
    <div ref={place} id={name} className={styles.anchor} data-figure={name}>
      <Panel
        title={title}
        help={help}
        note={note}
        actions={
          <div className={styles.actions}>
            <ViewSwitch title={title} view={showsChart ? 'chart' : 'table'} onChange={(it) => change({ [key]: it })} />
            {showsChart && <SaveFigure title={title} onSave={save} />}
            <CopyLink id={name} title={title} />
          </div>
        }
      >
        {showsChart ? (
          <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height: heightOf(spec) }} />}>
            <Drawing spec={spec} summary={summary} height={heightOf(spec)} />
          </Suspense>
        ) : (
          <DataTable name={name} label={title} {...table} />
        )}
      </Panel>
    </div>
  );
}

/** Rows of a grid and bars lying down make a chart tall. */
function heightOf(spec: ChartSpec): number {
  const rows = (spec.horizontal ? spec.categories : spec.rows)?.length ?? 0;
  return rows === 0 ? 320 : Math.max(200, 64 + rows * (spec.horizontal ? 30 : 34));
}
