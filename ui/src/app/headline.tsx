import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MetricCard, MetricCards } from '@/components/metric-card';
import { MoneyText } from '@/components/money-text';
import { paths } from '@/config/paths';
import type { Run } from '@/features/runs/api/runs';
import { formatDate } from '@/lib/dates';
import { compactMoney } from '@/lib/money';
import { formatCount, formatShare } from '@/lib/numbers';
import styles from './home-page.module.css';

/** The company in a few numbers, from the current run. */
export function Headline({ run, headline }: { run: Run; headline: NonNullable<Run['headline']> }) {
  const { t } = useTranslation();
  const money = (minor: number) => <MoneyText minor={minor} currency={headline.currency} compact />;
  return (
    <section aria-labelledby="home-headline" className={styles.group}>
      <h2 id="home-headline">
        {run.asOf == null ? t('home.now') : t('home.asOf', { date: formatDate(run.asOf) })} ·{' '}
        {t('home.run', { run: run.label })} <Link to={paths.analysisHome}>{t('home.whole')}</Link>
      </h2>
      <MetricCards>
        <MetricCard
          label={t('home.customers')}
          value={formatCount(headline.customers)}
          note={t('home.orders', { count: headline.orders })}
        />
        <MetricCard
          label={t('home.revenue')}
          value={money(headline.netRevenueMinor)}
          note={t('home.basis', { count: headline.customers })}
          help={t('home.revenueHelp')}
        />
        <MetricCard
          label={t('home.cost')}
          value={money(headline.totalCostMinor)}
          note={t('home.goods', { amount: compactMoney(headline.costOfGoodsMinor, headline.currency) })}
          help={t('home.costHelp')}
        />
        <MetricCard
          label={t('home.contribution')}
          value={money(headline.contributionMinor)}
          tone={headline.contributionMinor < 0 ? 'bad' : undefined}
          note={
            headline.netRevenueMinor === 0
              ? undefined
              : t('home.ofRevenue', { share: formatShare(headline.contributionMinor / headline.netRevenueMinor) })
          }
          help={t('home.contributionHelp')}
        />
        <MetricCard
          label={t('home.lossMaking')}
          value={formatCount(headline.lossMaking)}
          note={
            headline.customers === 0
              ? undefined
              : t('home.ofAll', { share: formatShare(headline.lossMaking / headline.customers) })
          }
          help={t('home.lossMakingHelp')}
        />
      </MetricCards>
    </section>
  );
}
