import { useTranslation } from 'react-i18next';
import { MetricCard, MetricCards } from '@/components/metric-card';
import { MoneyText } from '@/components/money-text';
import { formatCount } from '@/lib/numbers';
import type { Movement } from './movement';

/** How many customers moved, by how much, and who crossed between profit and loss. */
export function MovementCards({ movement, currency }: { movement: Movement; currency: string }) {
  const { t } = useTranslation('movement');
  const { customers } = movement;
  return (
    <MetricCards>
      <MetricCard
        label={t('cards.changed')}
        help={t('cards.changedHelp')}
        value={formatCount(customers.changed)}
        note={t('cards.ofAll', { all: formatCount(customers.all) })}
      />
      <MetricCard
        label={t('cards.risen')}
        help={t('cards.risenHelp')}
        value={<MoneyText minor={customers.upMinor} currency={currency} compact />}
        note={t('cards.customers', { number: formatCount(customers.risen) })}
      />
      <MetricCard
        label={t('cards.fallen')}
        help={t('cards.fallenHelp')}
        value={<MoneyText minor={customers.downMinor} currency={currency} compact />}
        note={t('cards.customers', { number: formatCount(customers.fallen) })}
      />
      <MetricCard
        label={t('cards.intoLoss')}
        help={t('cards.intoLossHelp')}
        value={formatCount(customers.intoLoss)}
        tone={customers.intoLoss > 0 ? 'bad' : undefined}
      />
      <MetricCard
        label={t('cards.outOfLoss')}
        help={t('cards.outOfLossHelp')}
        value={formatCount(customers.outOfLoss)}
        tone={customers.outOfLoss > 0 ? 'good' : undefined}
      />
      {(customers.added > 0 || customers.removed > 0) && (
        <MetricCard
          label={t('cards.added')}
          help={t('cards.addedHelp')}
          value={`+${formatCount(customers.added)} / −${formatCount(customers.removed)}`}
        />
      )}
    </MetricCards>
  );
}
