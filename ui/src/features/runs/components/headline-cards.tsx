import { useTranslation } from 'react-i18next';
import { MetricCard, MetricCards } from '@/components/metric-card';
import { MoneyText } from '@/components/money-text';
import { formatCount, formatShare } from '@/lib/numbers';
import type { Headline } from '../api/runs';

/** A run's first figures. */
export function HeadlineCards({ headline }: { headline: Headline }) {
  const { t } = useTranslation('runs');
  const money = (minor: number) => <MoneyText minor={minor} currency={headline.currency} compact />;
  return (
    <MetricCards>
      <MetricCard
        label={t('headline.customers')}
        value={formatCount(headline.customers)}
        note={t('headline.orders', { number: formatCount(headline.orders) })}
      />
      <MetricCard
        label={t('headline.netRevenue')}
        help={t('headline.netRevenueHelp')}
        value={money(headline.netRevenueMinor)}
      />
      <MetricCard
        label={t('headline.contribution')}
        help={t('headline.contributionHelp')}
        value={money(headline.contributionMinor)}
        tone={headline.contributionMinor < 0 ? 'bad' : undefined}
      />
      <MetricCard
        label={t('headline.lossMaking')}
        help={t('headline.lossMakingHelp')}
        value={formatCount(headline.lossMaking)}
        note={headline.customers > 0 ? formatShare(headline.lossMaking / headline.customers) : undefined}
      />
      <MetricCard
        label={t('headline.booked')}
        help={t('headline.bookedHelp')}
        value={money(headline.bookedMinor)}
        note={
          <>
            {t('headline.idle')} {money(headline.idleMinor)} · {t('headline.unassigned')}{' '}
            {money(headline.unassignedMinor)}
          </>
        }
      />
    </MetricCards>
  );
}
