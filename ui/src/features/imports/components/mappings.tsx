import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmAction } from '@/components/confirm-action';
import { type Column, DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { useMay, useSession } from '@/lib/session';
import { contractQuery, deleteMapping, mappingsQuery, type SavedMapping } from '../api/imports';

/** The mappings one's files profit from; nothing while there are none. */
export function Mappings() {
  const { t } = useTranslation('imports');
  const client = useQueryClient();
  const { account } = useSession();
  const isAdmin = useMay('SYSTEM_ADMIN');
  const mappings = useQuery(mappingsQuery).data ?? [];
  const tables = useQuery(contractQuery).data?.items ?? [];
  const columns: Column<SavedMapping>[] = [
    { key: 'name', title: t('mapping.name'), value: (it) => it.name },
    {
      key: 'table',
      title: t('outcome.table'),
      value: (it) => tables.find((table) => table.name === it.table)?.title ?? it.table,
    },
    { key: 'headers', title: t('mapping.headers'), value: (it) => Object.values(it.columns).join(', ') },
    { key: 'owner', title: t('mapping.owner'), value: (it) => it.ownerName },
    { key: 'shared', title: t('mapping.for'), value: (it) => (it.isShared ? t('mapping.everybody') : t('mapping.me')) },
    { key: 'at', title: t('history.at'), kind: 'instant', value: (it) => it.createdAt },
  ];
  if (mappings.length === 0) return null;
  return (
    <Panel title={t('mapping.title')} help={t('mapping.titleHelp')} flush>
      <DataTable
        name="mappings"
        label={t('mapping.tableLabel')}
        columns={columns}
        rows={mappings}
        rowKey={(it) => it.id}
        search={false}
        rowActions={(it) =>
          (it.owner === account?.id || isAdmin) && (
            <ConfirmAction
              size="small"
              danger
              question={t('mapping.deleteQuestion', { name: it.name })}
              run={() =>
                deleteMapping(it.id).then(() => client.invalidateQueries({ queryKey: mappingsQuery.queryKey }))
              }
            >
              {t('mapping.delete')}
            </ConfirmAction>
          )
        }
      />
    </Panel>
  );
}
