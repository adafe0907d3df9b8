import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/states';
import type { Movement } from './movement';

/** Which customers changed their tier. */
export function MovementTiers({ tiers }: { tiers: Movement['tiers'] }) {
  const { t } = useTranslation('movement');
  const name = (tier: string) => (tier === '' ? t('tier.none') : t(`tier.${tier}`));
  return (
    <Panel title={t('tiers.title')} help={t('tiers.help')} flush>
      <DataTable
        name="tiers"
        label={t('tiers.title')}
        rows={tiers}
        rowKey={(it) => `${it.from}>${it.to}`}
        search={false}
        empty={<Empty title={t('tiers.none')} />}
        columns={[
          { key: 'from', title: t('tiers.from'), value: (it) => name(it.from) },
          { key: 'to', title: t('tiers.to'), value: (it) => name(it.to) },
          { key: 'customers', title: t('tiers.customers'), kind: 'count', value: (it) => it.customers },
        ]}
      />
    </Panel>
  );
}
