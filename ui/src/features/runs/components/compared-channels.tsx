import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import type { Cac, ComparedChannel } from '../api/comparison';

interface ComparedChannelsProps {
  channels: ComparedChannel[];
  currency: string;
  sides: [string, string];
}

/** What winning a customer cost in each channel, on both sides. */
export function ComparedChannels({ channels, currency, sides }: ComparedChannelsProps) {
  const { t } = useTranslation('runs');
  const pair = (key: string, title: string, kind: 'money' | 'count', value: (it: Cac) => number | null | undefined) =>
    (['left', 'right'] as const).map((side, index): Column<ComparedChannel> => ({
      key: `${key}-${side}`,
      title: `${sides[index]}: ${title}`,
      kind,
      value: (it) => (it[side] == null ? null : value(it[side])),
      currency: () => currency,
    }));
  return (
    <Panel title={t('channels.title')} help={t('channels.help')} flush>
      <DataTable
        name="channels"
        label={t('channels.title')}
        search={false}
        rows={channels}
        rowKey={(it) => it.channel}
        columns={[
          {
            key: 'channel',
            title: t('channels.name'),
            value: (it) => (it.channel === '(all)' ? t('channels.all') : it.channel),
          },
          ...pair('new', t('channels.newCustomers'), 'count', (it) => it.newCustomers),
          ...pair('cost', t('channels.cost'), 'money', (it) => it.costMinor),
          ...pair('paid', t('channels.cacPaid'), 'money', (it) => it.cacPaidMinor),
          ...pair('loaded', t('channels.cacLoaded'), 'money', (it) => it.cacLoadedMinor),
        ]}
      />
    </Panel>
  );
}
