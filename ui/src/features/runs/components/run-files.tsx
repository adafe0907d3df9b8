import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { formatBytes } from '@/lib/numbers';
import { useMay, useSession } from '@/lib/session';
import type { RunDetail } from '../api/runs';

/** The files of a result, for those who may take them along. */
export function RunFiles({ detail }: { detail: RunDetail }) {
  const { t } = useTranslation('runs');
  const mayExport = useMay('EXPORT');
  const seesAll = useSession().seesEveryCustomer;
  const mayTake = mayExport && seesAll;
  return (
    <Panel title={t('files')} help={t('filesHelp')} note={mayTake ? undefined : t('filesForbidden')} flush>
      <DataTable
        name="files"
        label={t('files')}
        search={false}
        rows={detail.files}
        rowKey={(it) => it.name}
        columns={[
          {
            key: 'name',
            title: t('file'),
            value: (it) => it.name,
            render: (it) =>
              mayTake ? (
                <a href={`/api/runs/${detail.run.id}/files/${encodeURIComponent(it.name)}`} download={it.name}>
                  {it.name}
                </a>
              ) : (
                it.name
              ),
          },
          {
            key: 'bytes',
            title: t('size'),
            kind: 'count',
            value: (it) => it.bytes,
            render: (it) => formatBytes(it.bytes),
          },
        ]}
      />
    </Panel>
  );
}
