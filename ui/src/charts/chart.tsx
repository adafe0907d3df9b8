import { BarChartOutlined, TableOutlined } from '@ant-design/icons';
import { Segmented, Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import type { ChartSpec } from './spec';

const Drawing = lazy(() => import('./drawing'));

interface ChartProps<Row> {
  /** unique in the page; also the name of the CSV file */
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

/** A chart with its table, of which the reader sees one at a time; the table sorts, filters and exports. */
export function Chart<Row extends object>({ name, title, summary, spec, table, help, note }: ChartProps<Row>) {
  const { t } = useTranslation();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  return (
    <Panel
      title={title}
      help={help}
      note={note}
      actions={
        <Segmented
          size="small"
          value={view}
          onChange={setView}
          aria-label={t('chart.view', { title })}
          options={[
            { value: 'chart', icon: <BarChartOutlined aria-label={t('chart.chart')} />, title: t('chart.chart') },
            { value: 'table', icon: <TableOutlined aria-label={t('chart.table')} />, title: t('chart.table') },
          ]}
        />
      }
    >
      {view === 'chart' ? (
        <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height: heightOf(spec) }} />}>
          <Drawing spec={spec} summary={summary} height={heightOf(spec)} />
        </Suspense>
      ) : (
        <DataTable name={name} label={title} {...table} />
      )}
    </Panel>
  );
}

/** Rows of a grid and bars lying down make a chart tall. */
function heightOf(spec: ChartSpec): number {
  const rows = (spec.horizontal ? spec.categories : spec.rows)?.length ?? 0;
  return rows === 0 ? 320 : Math.max(200, 64 + rows * (spec.horizontal ? 30 : 34));
}
