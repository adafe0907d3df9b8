import { RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PermissionGate } from '@/components/permission-gate';
import { paths } from '@/config/paths';
import { withQuery } from '@/lib/api';
import { formatDate, formatMonth, today } from '@/lib/dates';
import { compactMoney } from '@/lib/money';
import { formatCount, formatShare } from '@/lib/numbers';
import { useMay } from '@/lib/session';
import { currentRun, customersWith, latestImports, oldestOpenMonth, unfinishedImports } from './attention-queries';
import styles from './attention.module.css';

/** What waits for the reader, each with the way to it; what is in order is not shown. */
export function Attention() {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="home-attention" className={styles.attention}>
      <h2 id="home-attention">{t('home.attention')}</h2>
      <ul>
        <PermissionGate needs="CUSTOMER_READ">
          <Customers
            name="atRisk"
            filters={{ churnBand: ['critical', 'high'], isChurned: ['false'] }}
            sort="-churnProbability"
          />
          <Customers name="openTickets" filters={{ 'openTickets.from': ['1'] }} sort="-openTickets" />
        </PermissionGate>
        <PermissionGate needs="RUN_READ">
          <Figures />
        </PermissionGate>
        <PermissionGate needs="LEDGER_READ">
          <OpenMonth />
        </PermissionGate>
        <PermissionGate needs="IMPORT">
          <Imports />
        </PermissionGate>
      </ul>
      <p className={styles.order}>{t('home.inOrder')}</p>
    </section>
  );
}

/** Customers of the reader's own scope that something is the matter with. */
function Customers(props: { name: 'atRisk' | 'openTickets'; filters: Record<string, string[]>; sort: string }) {
  const { t } = useTranslation();
  const seesRuns = useMay('RUN_READ');
  const run = useQuery({ ...currentRun, enabled: seesRuns }).data?.current;
  const count = useQuery({ ...customersWith(props.filters), enabled: !seesRuns || run !== undefined }).data ?? 0;
  if (count === 0) return null;
  return (
    <Item to={withQuery(paths.customers, { ...props.filters, sort: props.sort })} number={formatCount(count)}>
      {t(`home.${props.name}`, { count })}
    </Item>
  );
}

/** What the current run leaves to do: cost that went to nobody, and figures that have grown old. */
function Figures() {
  const { t } = useTranslation();
  const seesCosts = useMay('COST_READ');
  const run = useQuery(currentRun).data?.current;
  const headline = run?.headline ?? undefined;
  const unassigned = headline?.unassignedMinor ?? 0;
  return (
    <>
      {seesCosts && headline !== undefined && unassigned > 0 && (
        <Item to={paths.costs} number={compactMoney(unassigned, headline.currency)}>
          {t('home.unassigned', { share: formatShare(unassigned / headline.bookedMinor) })}
        </Item>
      )}
      {run?.asOf != null && isOld(run.asOf) && (
        <Item to={paths.imports} number={formatDate(run.asOf)}>
          {t('home.oldFigures')}
        </Item>
      )}
    </>
  );
}

/** More than a month and the days it takes to gather its files. */
function isOld(asOf: string): boolean {
  return Date.parse(`${today()}T00:00:00Z`) - Date.parse(`${asOf}T00:00:00Z`) > 45 * 86_400_000;
}

function OpenMonth() {
  const { t } = useTranslation();
  const month = useQuery(oldestOpenMonth).data ?? null;
  if (month === null) return null;
  return (
    <Item to={paths.ledgerMonth(month)} number={formatMonth(month)}>
      {t('home.openMonth')}
    </Item>
  );
}

function Imports() {
  const { t } = useTranslation();
  const count = useQuery(unfinishedImports).data ?? 0;
  const seesRuns = useMay('RUN_READ');
  const started = useQuery({ ...currentRun, enabled: seesRuns }).data?.current?.startedAt;
  const imports = useQuery(latestImports).data ?? [];
  const newer = imports.filter((it) => isAfter(it.at, started) || isAfter(it.undoneAt, started)).length;
  return (
    <>
      {newer > 0 && (
        <Item to={paths.runs} number={formatCount(newer)}>
          {t('home.newerFiles', { count: newer })}
        </Item>
      )}
      {count > 0 && (
        <Item to={paths.imports} number={formatCount(count)}>
          {t('home.unfinishedImports', { count })}
        </Item>
      )}
    </>
  );
}

function isAfter(one: string | null | undefined, other: string | null | undefined): boolean {
  return one != null && other != null && Date.parse(one) > Date.parse(other);
}

function Item({ to, number, children }: { to: string; number: string; children: ReactNode }) {
  return (
    <li>
      <Link to={to}>
        <strong className="num">{number}</strong>
        <span>{children}</span>
        <RightOutlined aria-hidden />
      </Link>
    </li>
  );
}
