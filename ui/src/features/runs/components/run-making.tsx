import { Alert, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { formatDate } from '@/lib/dates';
import { useNames } from '@/lib/names';
import { formatBytes, formatCount, formatDecimal, formatShare } from '@/lib/numbers';
import type { Run, RunDetail } from '../api/runs';

/** How a run was made: settings, what went in, warnings, and how long each step took. */
export function RunMaking({ detail }: { detail: RunDetail }) {
  const { t } = useTranslation('runs');
  const { run, document } = detail;
  const nameOf = useNames();
  const later = Object.entries(document?.rowsAfterAsOf ?? {}).map(([table, rows]) =>
    t('tableRows', { table: nameOf('tables', table), rows: formatCount(rows) }),
  );
  const stepName = (name: string) => detail.steps.find((it) => it.name === name)?.text ?? name;
  return (
    <>
      {document?.warnings.map((it) => (
        <Alert key={it} type="warning" showIcon title={it} />
      ))}
      {later.length > 0 && (
        <Alert type="info" showIcon title={t('rowsAfterAsOf', { tables: later.join(t('listed')) })} />
      )}
      <Panel title={t('settings')}>
        <Settings run={run} />
      </Panel>
      {document != null && (
        <>
          <Panel title={t('inputs')} help={t('inputsHelp')} note={t('imports', { count: detail.imports.length })}>
            <DataTable
              name="inputs"
              label={t('inputs')}
              rows={document.inputs}
              rowKey={(it) => it.file}
              columns={[
                { key: 'file', title: t('input.file'), value: (it) => it.file },
                { key: 'table', title: t('input.table'), value: (it) => nameOf('tables', it.table) },
                { key: 'read', title: t('input.read'), kind: 'count', value: (it) => it.read },
                { key: 'accepted', title: t('input.accepted'), kind: 'count', value: (it) => it.accepted },
                { key: 'rejected', title: t('input.rejected'), kind: 'count', value: (it) => it.rejected },
                { key: 'corrected', title: t('input.corrected'), kind: 'count', value: (it) => it.corrected },
                {
                  key: 'bytes',
                  title: t('input.bytes'),
                  kind: 'count',
                  value: (it) => it.bytes,
                  render: (it) => formatBytes(it.bytes),
                },
                {
                  key: 'sha256',
                  title: 'SHA-256',
                  value: (it) => it.sha256,
                  render: (it) => <code>{it.sha256.slice(0, 12)}</code>,
                },
              ]}
            />
          </Panel>
          <Panel title={t('timings')} help={t('timingsHelp')} flush>
            <DataTable
              name="steps"
              label={t('timings')}
              search={false}
              rows={document.steps}
              rowKey={(it) => it.name}
              columns={[
                { key: 'name', title: t('step'), value: (it) => stepName(it.name) },
                { key: 'seconds', title: t('seconds'), kind: 'decimal', value: (it) => it.seconds },
                { key: 'cpu', title: t('cpuSeconds'), kind: 'decimal', value: (it) => it.cpuSeconds },
                {
                  key: 'memory',
                  title: t('memory'),
                  kind: 'count',
                  value: (it) => it.peakMemoryBytes,
                  render: (it) => formatBytes(it.peakMemoryBytes),
                },
              ]}
            />
          </Panel>
        </>
      )}
    </>
  );
}

function Settings({ run: { settings, modelVersion, actionVersion } }: { run: Run }) {
  const { t } = useTranslation('runs');
  const yes = (it: boolean) => (it ? t('yes') : t('no'));
  const version = (it: number) => (it === 0 ? t('builtIn') : t('versionNumber', { version: it }));
  const items: [string, string][] = [
    [t('setting.asOf'), settings.asOf == null ? t('latestDay') : formatDate(settings.asOf)],
    [t('setting.modelVersion'), version(modelVersion)],
    [t('setting.actionVersion'), version(actionVersion)],
    [t('setting.horizonMonths'), `${settings.horizonMonths} ${t('months')}`],
    [t('setting.annualDiscountRate'), formatShare(settings.annualDiscountRate)],
    [t('setting.churnGapMultiple'), `${formatDecimal(settings.churnGapMultiple)} ${t('times')}`],
    [t('setting.maxRejectShare'), formatShare(settings.maxRejectShare)],
    [t('setting.lookbackDays'), `${settings.lookbackDays} ${t('days')}`],
    [t('setting.halfLifeDays'), `${formatDecimal(settings.halfLifeDays)} ${t('days')}`],
    [t('setting.markovOrder'), String(settings.markovOrder)],
    [t('setting.markovWithNulls'), yes(settings.markovWithNulls)],
    [t('setting.keepRepeats'), yes(settings.keepRepeats)],
    [t('setting.pdf'), yes(settings.pdf)],
  ];
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, sm: 2, lg: 3 }}
      items={items.map(([label, children]) => ({ key: label, label, children }))}
    />
  );
}
