import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CopyLink, SaveFigure, ViewSwitch } from '@/charts/figure-tools';
import { DataTable } from '@/components/data-table';
import { exported } from '@/components/table-columns';
import { Panel } from '@/components/panel';
import { csv, download } from '@/lib/csv';
import { formatCount } from '@/lib/numbers';
import { useUrlState } from '@/lib/use-url-state';
import type { FigureBlock } from '../api/pages';
import { common, DrillLink, drillPath, picked, useMayFollow } from '../drill';
import { figureColumns, type PlacedRow } from '../figure-columns';
import styles from '../figure.module.css';

const Drawing = lazy(() => import('@/charts/drawing'));

/** Tables of more rows get a search and their own tools. */
const LONG = 8;

interface FigureProps {
  figure: FigureBlock;
  run: string;
  asOf: string;
  currency: string;
}

/** A figure of a chapter: its chart or its table, what it means, what it covers, and the ways out of it. */
export function Figure({ figure, run, asOf, currency }: FigureProps) {
  const key = `${figure.id}.view`;
  const [state, change] = useUrlState({ [key]: 'chart' });
  const showsChart = figure.chart !== null && state[key] !== 'table';
  const rows = figure.table.rows.map((it, place) => ({ ...it, place }));
  const isLong = rows.length > LONG;
  const columns = figureColumns(figure.table, currency);
  const save = () =>
    download(
      `${figure.id}.csv`,
      csv(
        figure.table.columns.map((it) => it.exportTitle),
        rows.map((row) => columns.map((it) => exported(it, row, currency))),
      ),
    );
  return (
    <div id={figure.id} className={styles.anchor} data-figure={figure.id}>
      <Panel
        title={figure.title}
        help={figure.definition}
        note={figure.scope}
        actions={
          <div className={styles.actions}>
            {figure.chart !== null && (
              <ViewSwitch
                title={figure.title}
                view={showsChart ? 'chart' : 'table'}
                onChange={(it) => change({ [key]: it })}
              />
            )}
            {(showsChart || !isLong) && <SaveFigure title={figure.title} onSave={save} />}
            <CopyLink id={figure.id} title={figure.title} />
          </div>
        }
      >
        {showsChart ? (
          <Picture figure={figure} />
        ) : (
          <DataTable<PlacedRow>
            name={figure.id}
            label={figure.table.caption}
            columns={columns}
            rows={rows}
            rowKey={(it) => String(it.place)}
            search={isLong}
            pageSize={20}
          />
        )}
        <Foot figure={figure} run={run} asOf={asOf} />
      </Panel>
    </div>
  );
}

function Picture({ figure }: { figure: FigureBlock }) {
  const { chart, table } = figure;
  const navigate = useNavigate();
  const may = useMayFollow();
  if (chart === null) return null;
  const pick = (names: string[], series: string | undefined) => {
    const drill = picked(table, names, series);
    if (may(drill)) void navigate(drillPath(drill));
  };
  const height = chart.rows === 0 ? 320 : Math.max(220, 72 + chart.rows * 30);
  return (
    <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height }} />}>
      <Drawing spec={chart.description} summary={chart.summary} height={height} onPick={pick} />
    </Suspense>
  );
}

function Foot({ figure, run, asOf }: { figure: FigureBlock; run: string; asOf: string }) {
  const { t } = useTranslation('analysis');
  const may = useMayFollow();
  const { more } = figure.table;
  const listed = figure.table.rows.length;
  const all = common(figure.table);
  return (
    <div className={styles.foot}>
      <span>{t('figure.run', { run, asOf })}</span>
      {more > 0 && <span>{t('figure.more', { shown: formatCount(listed), all: formatCount(listed + more) })}</span>}
      {may(all) && (
        <DrillLink drill={all} label={`${t(`drill.${all.place}`)} · ${figure.title}`}>
          {t(`drill.${all.place}`)}
        </DrillLink>
      )}
    </div>
  );
}
